// tests/system/brk_sets_and_sbrk_moves_the_break.cpp - brk sets the break, sbrk moves it and returns the old one.
//
// row: 1.9
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = memop(Memop::MoveBreak, 0);
  check(user::memop(0, old_break + 64).tag == static_cast<u32>(ReturnTag::Success), "brk answers success");
  check(memop(Memop::MoveBreak, 32) == old_break + 64, "sbrk answers the old break");
  check(memop(Memop::MoveBreak, static_cast<u32>(-96)) == old_break + 96, "and takes negative amounts");
  check(memop(Memop::MoveBreak, 0) == old_break, "back where it was");
  passed();
}
