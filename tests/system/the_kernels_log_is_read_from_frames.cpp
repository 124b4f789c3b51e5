// tests/system/the_kernels_log_is_read_from_frames.cpp - the host program makes the same text of the frames of a kernel that
// has none.
//
// row: log
// kernel: kernel-framed
// expect: ^Bulkhead [0-9.]+ on [a-z0-9-]+, application ABI 2\.[0-9]+$
// expect: ^  application flash  0x[0-9a-f]{8} \.\. 0x[0-9a-f]{8}  [0-9]+ KiB$
// expect: ^leds: \*\.
// expect: ^TEST PASSED$
// refuse: was damaged
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(succeeded(user::command(kLed, 1, 0, 0)), "on");
  passed();
}
