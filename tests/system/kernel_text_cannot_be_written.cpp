// tests/system/kernel_text_cannot_be_written.cpp - writing the kernel's code stops the process and nobody else.
//
// row: protection
// expect: ^kernel_text_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(kernel text(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u32>(board::kKernelText.start + 0x100) = 0;
  fail("went through");
}
