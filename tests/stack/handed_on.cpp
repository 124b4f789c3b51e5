// tests/stack/handed_on.cpp - one gate for all: what is called in it, and calls another through it, is no cycle; has a bound.
#include "tests/stack/image.hpp"

namespace tests::stack {
namespace {
void inner(void*) { use_stack<400>(); }
void outer(void* work) {
  sink(work);
  gate(inner, work);
  sink(work);
}
void other(void*) { use_stack<16>(); }
}  // namespace
}  // namespace tests::stack

void board_main() {
  using namespace tests::stack;
  gate(other, nullptr);
  gate(outer, nullptr);
  end_of_boot();
  for (;;) sink(nullptr);
}
