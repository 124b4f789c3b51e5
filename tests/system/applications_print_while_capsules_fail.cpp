// tests/system/applications_print_while_capsules_fail.cpp - one capsule indexes past its buffer and another loops for ever, time after time;
// a set of applications keeps printing.
//
// row: containment
// kernel: kernel-test
// with: heartbeat
// with: calling_spinner
// expect: ^heartbeat: 8$
// expect: ^capsule planted begins anew: a check failed
// expect: ^capsule planted once is stopped, its drivers answer FAIL: it did not end in time
// expect: ^both capsules failed 40 times$
#include "tests/system/planted.hpp"

using namespace test;

int main() {
  for (u32 time = 0; time != 40; ++time) {
    check(failed(commit(tests::kPlantedDriver, Defect::IndexPastTheEnd), ErrorCode::Fail), "one indexes past its buffer");
    check(failed(commit(tests::kPlantedOnceDriver, Defect::EndlessLoop), ErrorCode::Fail), "the other loops for ever");
  }
  say("both capsules failed 40 times");
  for (;;) sleep_for(1000);
}
