// TEST: Writing the kernel's memory stops the process and nobody else.
// EXPECT: kernel_ram_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]+ \(kernel RAM\).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const bool riscv = memop(Memop::RamStart, 0) >= 0x8000'0000;
  *reinterpret_cast<volatile u32*>(riscv ? 0x8020'1800u : 0x2000'1800u) = 0;
  say("FAILED: went through");
}
