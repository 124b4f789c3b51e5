// tests/system/a_break_is_refused_one_byte_outside.cpp - the break may lie anywhere in [start, kernel break]; one byte outside
// fails with NOMEM, however the sum came about.
//
// row: 3.3
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = memop(Memop::RamStart, 0), end = memop(Memop::RamEnd, 0), old_break = current_break();
  const auto refused = [](const Return& result) { return failed(result, ErrorCode::NoMemory) && result.value1 == 0; };
  check(refused(user::memop(0, start - 1)), "start - 1");
  check(refused(user::memop(0, end)) && refused(user::memop(0, end + 1)), "end and end + 1");
  check(refused(user::memop(0, memop(Memop::GrantStart, 0) + 1)), "the kernel break + 1");
  check(refused(user::memop(1, start - 1 - old_break)), "a delta to start - 1");
  check(refused(user::memop(1, 0x8000'0000)) && refused(user::memop(1, 0x7FFF'FFFF)) && refused(user::memop(1, 0x8000'0001)), "2 GiB");
  check(refused(user::memop(1, 0u - old_break - 1)) && refused(user::memop(1, 0u - old_break)), "a delta that wraps");
  check_equal(current_break(), old_break, "nothing changed");
  passed();
}
