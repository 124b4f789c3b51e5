// tests/system/kernel_ram_cannot_be_executed.cpp - executing the kernel's memory stops the process and nobody else.
//
// row: protection
// expect: ^kernel_ram_cannot_be_executed: fault: executed( 0x[0-9a-f]{8} \(kernel RAM(, [^)]*)?\))?(, pc 0x[0-9a-f]{8})?; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

static constexpr u32 kCodeBit = board::kAppRam.start >= 0x8000'0000 ? 0 : 1;  // Thumb

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  const u32 volatile target = (board::kKernelRam.start + 0x800) | kCodeBit;
  reinterpret_cast<void (*)()>(target)();
  fail("went through");
}
