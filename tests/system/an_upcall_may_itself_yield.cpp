// tests/system/an_upcall_may_itself_yield.cpp - an upcall may itself yield, and run another one inside.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

namespace {
Recorder inner;
u32 outer_runs = 0;
bool inner_ran_inside = false;
void outer(u32, u32, u32, void*) {
  ++outer_runs;
  user::yield_wait();
  inner_ran_inside = inner.runs == 1;
}
}  // namespace

int main() {
  (void)user::subscribe(kAlarm, 0, outer, nullptr);
  subscribe_written(inner);
  let_alarm_fire();
  queue_written_upcall();
  user::yield_wait();
  check(outer_runs == 1 && inner.runs == 1, "both ran");
  check(inner_ran_inside, "one inside the other");
  passed();
}
