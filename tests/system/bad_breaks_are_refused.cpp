// tests/system/bad_breaks_are_refused.cpp - a break outside the process's memory fails with NOMEM and changes nothing.
//
// row: 3.3
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = memop(Memop::MoveBreak, 0);
  const auto refused = [](u32 operation, u32 argument) { return failed(user::memop(operation, argument), ErrorCode::NoMemory); };
  check(refused(0, memop(Memop::RamStart, 0) - 4), "below its memory");
  check(refused(0, memop(Memop::RamEnd, 0)), "at its end");
  check(refused(0, memop(Memop::GrantStart, 0) + 4), "into the grants");
  check(refused(0, 0) && refused(0, 0xFFFF'FFFF), "the ends of the address space");
  check(refused(1, 0x8000'0000) && refused(1, 0x7FFF'FFFF), "moves by 2 GiB");
  check(memop(Memop::MoveBreak, 0) == old_break, "nothing changed");
  passed();
}
