// tests/system/yield_no_wait_runs_one_upcall.cpp - yield-NoWait runs one upcall, not all that are pending.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  for (u32 i = 0; i < 3; ++i) queue_written_upcall();
  check(user::yield_no_wait() && written.runs == 1, "one ran");
  check(user::yield_no_wait() && written.runs == 2, "the next one ran");
  passed();
}
