// tests/stack/hands_on_itself.cpp - a function is called through the gate, and calls itself through it.
#include "tests/stack/image.hpp"

namespace tests::stack {
namespace {
void again(void* work) {
  sink(work);
  gate(again, work);
  sink(work);
}
}  // namespace
}  // namespace tests::stack

void board_main() {
  tests::stack::gate(tests::stack::again, nullptr);
  end_of_boot();
  for (;;) sink(nullptr);
}
