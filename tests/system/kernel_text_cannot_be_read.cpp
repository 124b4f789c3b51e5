// tests/system/kernel_text_cannot_be_read.cpp - reading the kernel's code stops the process and nobody else.
//
// row: protection
// expect: ^kernel_text_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(kernel text(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)read_word(board::kKernelText.start + 0x100);
  fail("went through");
}
