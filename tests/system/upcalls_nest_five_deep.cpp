// tests/system/upcalls_nest_five_deep.cpp - an upcall that yields may be interrupted by another, as deep as its stack allows,
// and each returns to its own yield.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

namespace {
u32 depth = 0, deepest = 0;
void deeper(u32, u32, u32, void*) {
  const u32 mine = ++depth;
  if (mine > deepest) deepest = mine;
  if (mine < 5) user::yield_wait();
  check_equal(depth, mine, "returned to its own yield");
  --depth;
}
}  // namespace

int main() {
  (void)user::subscribe(kConsole, 1, deeper, nullptr);
  for (u32 i = 0; i < 5; ++i) queue_written_upcall();
  user::yield_wait();
  check(depth == 0 && deepest == 5, "five inside each other");
  passed();
}
