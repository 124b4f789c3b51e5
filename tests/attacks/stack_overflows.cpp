// tests/attacks/stack_overflows.cpp - it calls itself until its stack leaves its memory at the low end, where a neighbour's begins.
//
// row: 14
// contained: fault
// fault: ^(read|wrote|touched|stack left its memory)
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
u32 deeper(u32 level) {
  if (level == ~0u) return 0;
  std::array<volatile u32, 16> kept{};
  kept[level % 16] = level;
  return deeper(level + 1) + kept[(level + 3) % 16];
}
}  // namespace

int main() {
  begin();
  leaked(deeper(0) == 0 ? "a result" : "another result");
}
