// tests/stack/calls_itself_by_pointer.cpp - a function is called back by the one that it calls.
#include "tests/stack/image.hpp"

namespace tests::stack {
namespace {
struct Client {
  virtual void done() = 0;
};
struct Server {
  Client& client;
  [[gnu::noinline]] void start() {
    sink(this);
    client.done();
    sink(this);
  }
};
extern constinit Server server;
struct Eager final : Client {
  void done() override {
    sink(this);
    server.start();
    sink(this);
  }
};
struct Patient final : Client {
  void done() override { sink(this); }
};
constinit Eager eager{};
constinit Patient patient{};
constinit Server server{eager};
}  // namespace
}  // namespace tests::stack

void board_main() {
  using namespace tests::stack;
  sink(&patient);
  sink(&server);
  server.start();
  end_of_boot();
  for (;;) sink(nullptr);
}
