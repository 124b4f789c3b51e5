// tests/system/the_kernels_log_is_plain_text.cpp - a board without the host program shows the kernel's log as plain text.
//
// row: log
// kernel: kernel
// expect: ^Bulkhead [0-9.]+ on [a-z0-9-]+, application ABI 2\.[0-9]+$
// expect: ^  application flash  0x[0-9a-f]{8} \.\. 0x[0-9a-f]{8}  [0-9]+ KiB$
// expect: ^leds: \*\.
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  check(succeeded(user::command(kLed, 1, 0, 0)), "on");
  passed();
}
