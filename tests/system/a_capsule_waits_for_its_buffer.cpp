// tests/system/a_capsule_waits_for_its_buffer.cpp - a capsule whose buffer a device keeps does not begin anew under the device's hands:
// it answers BUSY.
//
// row: containment
// kernel: kernel-test
// expect: ^TEST PASSED$
// expect: ^capsule stuck is stopped, its drivers answer BUSY until its buffers are back: a check failed, at 0x[0-9a-f]{8}$
#include "tests/system/planted.hpp"

using namespace test;

int main() {
  check(failed(commit(tests::kStuckDriver, Defect::EmptyOptional), ErrorCode::Fail), "the call that met the defect");
  for (u32 time = 0; time != 3; ++time)
    check(failed(planted(tests::kStuckDriver, PlantedCommand::Exists), ErrorCode::Busy), "while the device has the buffer");
  passed();
}
