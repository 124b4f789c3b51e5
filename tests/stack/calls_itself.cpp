// tests/stack/calls_itself.cpp - two functions call each other.
#include "tests/stack/image.hpp"

namespace tests::stack {
void odd(u32 depth);
[[gnu::noinline]] void even(u32 depth) {
  sink(&depth);
  if (depth != 0) odd(depth - 1);
  sink(&depth);
}
[[gnu::noinline]] void odd(u32 depth) {
  sink(&depth);
  if (depth != 0) even(depth - 1);
  sink(&depth);
}
}  // namespace tests::stack

void board_main() {
  tests::stack::even(5);
  end_of_boot();
  for (;;) sink(nullptr);
}
