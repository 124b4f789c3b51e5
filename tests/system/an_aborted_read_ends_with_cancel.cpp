// tests/system/an_aborted_read_ends_with_cancel.cpp - aborting a read ends it with CANCEL.
//
// row: drivers console
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 4> bytes{};
  (void)user::allow_read_write(kConsole, 1, bytes);
  check(user::command(kConsole, 2, 4, 0).ok(), "read");
  check(failed(user::command(kConsole, 2, 4, 0), ErrorCode::Busy), "a second one is BUSY");
  check(user::command(kConsole, 3, 0, 0).ok(), "abort");
  const user::UpcallArguments arguments = user::yield_wait_for(kConsole, 2);
  check(arguments.argument0 == static_cast<u32>(ErrorCode::Cancel) && arguments.argument1 == 0, "CANCEL, no bytes");
  passed();
}
