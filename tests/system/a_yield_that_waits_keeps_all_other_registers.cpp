// tests/system/a_yield_that_waits_keeps_all_other_registers.cpp - Yield-WaitFor defines three registers and keeps all others,
// although other processes ran meanwhile.
//
// row: 1.5
// expect: ^TEST PASSED$
// expect: ^heartbeat: 2$
// with: heartbeat
#include "tests/system/check.hpp"

#include "registers.hpp"

using namespace test;

int main() {
  const u32 expiry = arm_alarm(user::alarm::frequency().value_or(0) / 10);
  Snapshot after{};
  const CallArguments wait{.values = {2, kAlarm, 0, 0x7E57'0003}, .call_class = 0};
  call_with_all_registers(&wait, &after);
  for (u32 i = 0; i < after.x.size(); ++i)
    if (has_pattern(i)) check_equal(after.x[i], pattern(i), "a register");
  if (kFlags != 0) check_equal(after.x[after.x.size() - 1] & kFlags, kFlags, "the flags");
  check_equal(after.x[kFirstResult + 1], expiry, "the second result is the expiry");
  check_equal(after.x[kFirstResult + 2], 0, "the third result is 0");
  check_equal(after.x[kFirstResult + 3], 0x7E57'0003, "there is no fourth");
  passed();
}
