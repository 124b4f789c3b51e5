// tests/system/a_capsule_that_fails_too_often_is_stopped.cpp - what its entry allows it begins anew, then it answers FAIL for good, in
// commands and in nothing else; the other capsules do not notice.
//
// row: containment
// kernel: kernel-test
// expect: ^TEST PASSED$
// expect: ^capsule planted once begins anew: a check failed, at 0x[0-9a-f]{8}$
// expect: ^capsule planted once is stopped, its drivers answer FAIL: it did not end in time, at 0x[0-9a-f]{8}$
// refuse: capsule planted once.*(faulted|2\. time)
#include "tests/system/planted.hpp"

using namespace test;

int main() {
  constexpr u32 kDriver = tests::kPlantedOnceDriver;
  check(failed(commit(kDriver, Defect::IndexPastTheEnd), ErrorCode::Fail), "the first failure");
  check_count(kDriver, 1, "the capsule has begun anew");
  check(succeeded(planted(kDriver, PlantedCommand::CommitLater, static_cast<u32>(Defect::EndlessLoop))), "the second failure is for later");
  sleep_for(20);
  for (u32 time = 0; time != 3; ++time) {
    check(failed(planted(kDriver, PlantedCommand::Count), ErrorCode::Fail), "a stopped capsule answers FAIL");
    check(failed(planted(kDriver, PlantedCommand::Exists), ErrorCode::Fail), "also to who asks whether it is there");
  }
  check_count(tests::kPlantedDriver, 1, "a capsule of the same kind is not concerned");
  passed();
}
