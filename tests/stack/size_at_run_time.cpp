// tests/stack/size_at_run_time.cpp - a frame whose size is not known before run time.
#include "tests/stack/image.hpp"

namespace tests::stack {
[[gnu::noinline]] void use(usize bytes) { sink(__builtin_alloca(bytes)); }
}  // namespace tests::stack

void board_main() {
  usize bytes = 5;
  sink(&bytes);
  tests::stack::use(bytes);
  end_of_boot();
  for (;;) sink(nullptr);
}
