// tests/system/kernel_ram_cannot_be_read.cpp - reading the kernel's memory stops the process and nobody else.
//
// row: protection
// expect: ^kernel_ram_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(kernel RAM(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)read_word(board::kKernelRam.start + 0x800);
  fail("went through");
}
