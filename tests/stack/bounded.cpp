// tests/stack/bounded.cpp - calls through pointers, of which the deepest one counts; has a bound.
#include "tests/stack/image.hpp"

namespace tests::stack {
namespace {
struct Step {
  virtual void take() = 0;
};
struct Shallow final : Step {
  void take() override { use_stack<16>(); }
};
struct Deep final : Step {
  void take() override { use_stack<400>(); }
};
/// Takes nothing and gives nothing either, and is not called where steps are taken.
struct OtherName {
  virtual void elsewhere() { use_stack<800>(); }
};
constinit Shallow shallow{};
constinit Deep deep{};
constinit OtherName other{};
}  // namespace

[[gnu::noinline]] void take(Step& step) {
  step.take();
  sink(&step);
}
}  // namespace tests::stack

void board_main() {
  using namespace tests::stack;
  sink(&other);
  take(shallow);
  take(deep);
  end_of_boot();
  for (;;) sink(nullptr);
}
