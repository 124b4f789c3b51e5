// tests/system/restarted_memory_is_zero.cpp - after a restart everything that the break exposes is zero, whatever the earlier
// life left there.
//
// row: 3.2
// row: 1.10
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = current_break();
  const u32 end = start + 700;
  check(set_break(end), "grow");
  for (u32 place = start; place < end; ++place) check_equal(at<u8>(place), 0, "a byte");
  for (u32 place = start; place < end; ++place) at<u8>(place) = 0xA5;
  if (now() > user::alarm::frequency().value_or(0) / 10) passed();
  sleep_for(200);
  user::exit_restart(0);
}
