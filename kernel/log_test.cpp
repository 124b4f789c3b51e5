// kernel/log_test.cpp - whole lines in order, or none; host only.
#include "kernel/log.hpp"

#include "tests/host_port/world.hpp"

namespace {
using namespace host;

struct CountingClient final : kernel::LogClient {
  u32 calls = 0;
  void log_available() override { ++calls; }
};

TEST_CASE("lines come out in order, each with an end of line, in pieces of any size") {
  World world;
  kernel::log("one");
  kernel::log("two");
  std::array<u8, 4> piece{};
  std::string text;
  while (const usize count = kernel::take_log(piece)) text.append(piece.begin(), piece.begin() + count);
  CHECK(text == "one\r\ntwo\r\n");
  CHECK(kernel::log_empty());
}

TEST_CASE("lines stay whole round the end of the ring") {
  World world;
  for (u32 i = 0; i < 500; ++i) {
    const std::string line = "line number " + std::to_string(i);
    kernel::log(line);
    CHECK(world.log() == line + "\n");
  }
}

TEST_CASE("a line that does not fit is dropped whole, and the next that fits says how many were") {
  World world;
  const std::string big(kernel::kLogBytes - 2, 'x');
  kernel::log(big);
  kernel::log("lost");
  kernel::log("lost as well");
  CHECK(world.log() == big + "\n");
  kernel::log("again");
  CHECK(world.log() == "log: 2 lines dropped\nagain\n");
  kernel::log("and again");
  CHECK(world.log() == "and again\n");
}

TEST_CASE("a line longer than the ring is dropped and does no harm") {
  World world;
  kernel::log(std::string(kernel::kLogBytes - 1, 'x'));
  CHECK(kernel::log_empty());
  kernel::log("next");
  CHECK(world.log() == "log: 1 lines dropped\nnext\n");
}

TEST_CASE("the client hears of every line, and at once when there were lines before it came") {
  World world;
  CountingClient early, late;
  kernel::drain_log_to(early);
  CHECK(early.calls == 0);
  kernel::log("line");
  CHECK(early.calls == 1);
  kernel::drain_log_to(late);
  CHECK(late.calls == 1);
  kernel::log("line");
  CHECK(early.calls == 1);
  CHECK(late.calls == 2);
}
}  // namespace
