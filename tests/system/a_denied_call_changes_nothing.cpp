// tests/system/a_denied_call_changes_nothing.cpp - a denied subscribe or allow answers with tag 0, touches two registers, and
// comes before any other check.
//
// row: 1.8
#include "tests/system/check.hpp"
#include "user/permission.hpp"

BULKHEAD_PERMISSIONS({{.driver = test::kConsole, .group = 0, .commands = user::all_commands}});

using namespace test;

int main() {
  const auto denied = [](const Return& result, u32 third, u32 fourth) { return is(result, ReturnTag::Failure, 11, third, fourth); };
  check(denied(raw_subscribe(kAlarm, 0, 0x10, 7), 0x10, 7), "a subscribe with a bad pointer");
  check(denied(raw_allow_read_write(kAlarm, 0, 4, 9), 4, 9), "a read-write allow of a bad buffer");
  check(denied(raw_allow_read_only(kAlarm, 0, 4, 9), 4, 9), "a read-only allow of a bad buffer");
  check(denied(user::port::call<7>(kAlarm, 0, 4, 9), 4, 9), "a userspace-readable allow");
  const u32 grants = memop(Memop::GrantStart, 0);
  (void)raw_subscribe(kAlarm, 0, 0, 0);
  check_equal(memop(Memop::GrantStart, 0), grants, "no grant was taken");
  check(!user::yield_no_wait(), "yields are never filtered");
  passed();
}
