// TEST: Reading a neighbour's memory stops the process and nobody else.
// EXPECT: neighbour_cannot_be_read: fault: (read|touched) 0x[0-9a-f]+ \(memory of clock\).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const bool riscv = memop(Memop::RamStart, 0) >= 0x8000'0000;
  const u32 neighbour = riscv ? memop(Memop::RamEnd, 0) + 256 : memop(Memop::RamEnd, 0) + 16;
  (void)*reinterpret_cast<const volatile u32*>(neighbour);
  say("FAILED: went through");
}
