// tests/stack/given_up.cpp - giving up an activation takes more stack than what runs in it, and that where it began; has a bound.
#include "tests/stack/image.hpp"

namespace tests::stack {
namespace {
void work(void*) { use_stack<16>(); }
}  // namespace
}  // namespace tests::stack

void given_up() { tests::stack::use_stack<800>(); }

void board_main() {
  tests::stack::gate(tests::stack::work, nullptr);
  end_of_boot();
  for (;;) sink(nullptr);
}
