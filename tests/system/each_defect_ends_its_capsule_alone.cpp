// tests/system/each_defect_ends_its_capsule_alone.cpp - whatever defect a capsule has, the call that meets it answers FAIL, the
// capsule begins anew from its initial state, and its neighbours keep printing.
//
// row: containment
// kernel: kernel-test
// with: heartbeat
// expect: ^TEST PASSED$
// expect: ^capsule planted begins anew.*a check failed, at 0x[0-9a-f]{8}$
// expect: ^capsule planted begins anew.*it did not end in time, at 0x[0-9a-f]{8}$
// expect: ^capsule planted begins anew.*it used up the kernel stack, at 0x[0-9a-f]{8}$
// expect: ^heartbeat: 3$
#include "tests/system/planted.hpp"

using namespace test;

namespace {
constexpr u32 kDriver = tests::kPlantedDriver;

void in_the_call(Defect defect) {
  check_count(kDriver, 1, "the capsule is in its initial state");
  check(failed(commit(kDriver, defect), ErrorCode::Fail), "the call that met the defect answers FAIL");
}

/// The upcall of the alarm shows that the kernel served what was deferred before.
void in_a_deferred_call(Defect defect) {
  check_count(kDriver, 1, "the capsule is in its initial state before a deferred call");
  check(succeeded(planted(kDriver, PlantedCommand::CommitLater, static_cast<u32>(defect))), "the defect is for later");
  sleep_for(20);
}

void with_a_buffer_on_its_way(Defect defect) {
  check_count(kDriver, 1, "the capsule is in its initial state before it lends a buffer");
  check(failed(planted(kDriver, PlantedCommand::CommitLending, static_cast<u32>(defect)), ErrorCode::Fail), "FAIL with a buffer lent");
  check_equal(planted(kDriver, PlantedCommand::BufferHome).value0, 1, "the buffer is home");
}
}  // namespace

int main() {
  for (u32 defect = 0; defect != tests::kDefects; ++defect) {
    in_the_call(static_cast<Defect>(defect));
    in_a_deferred_call(static_cast<Defect>(defect));
    with_a_buffer_on_its_way(static_cast<Defect>(defect));
  }
  passed();
}
