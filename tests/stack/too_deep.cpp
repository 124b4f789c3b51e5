// tests/stack/too_deep.cpp - no cycle, and one frame that is larger than the stack.
#include "tests/stack/image.hpp"

void board_main() {
  tests::stack::use_stack<2400>();
  end_of_boot();
  for (;;) sink(nullptr);
}
