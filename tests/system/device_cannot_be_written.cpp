// TEST: Writing a device register stops the process and nobody else.
// EXPECT: device_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]+ \(a device or no memory\).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const bool riscv = memop(Memop::RamStart, 0) >= 0x8000'0000;
  *reinterpret_cast<volatile u8*>(riscv ? 0x1000'0000u : 0x4000'4000u) = 'x';
  say("FAILED: went through");
}
