// TEST: Reading the kernel's code stops the process and nobody else.
// EXPECT: kernel_text_cannot_be_read: fault: (read|touched) 0x[0-9a-f]+ \(kernel text\).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const bool riscv = memop(Memop::RamStart, 0) >= 0x8000'0000;
  (void)*reinterpret_cast<const volatile u32*>(riscv ? 0x8000'0100u : 0x100u);
  say("FAILED: went through");
}
