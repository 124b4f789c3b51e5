// tests/system/storage_is_private.cpp - an application does not see what another one stored at the same offset.
//
// row: drivers
// with: storage_keeps_what_was_written
// expect: ^private$
// expect: ^TEST PASSED$
#include "contract/nonvolatile_storage.hpp"
#include "tests/system/check.hpp"

using namespace test;
using namespace contract::nonvolatile_storage;

/// The neighbour has long finished by then.
int main() {
  arm_alarm(user::command(kAlarm, static_cast<u32>(contract::alarm::Command::Frequency), 0, 0).value0);
  wait_for_alarm();
  static std::array<u8, 512> bytes{};
  (void)user::allow_read_write(kDriver, 0, bytes);
  check(user::command(kDriver, static_cast<u32>(Command::Read), 0, bytes.size()).ok(), "read");
  check(user::yield_wait_for(kDriver, static_cast<u32>(Upcall::Read)).argument0 == bytes.size(), "all bytes");
  for (const u8 byte : bytes) check(byte == 0xff, "erased");
  say("private");
}
