// tests/system/kernel_ram_cannot_be_written.cpp - writing the kernel's memory stops the process and nobody else.
//
// row: protection
// expect: ^kernel_ram_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(kernel RAM(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u32>(board::kKernelRam.start + 0x800) = 0;
  fail("went through");
}
