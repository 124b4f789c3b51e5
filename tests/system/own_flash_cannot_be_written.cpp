// TEST: Writing its own code stops the process.
// EXPECT: own_flash_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]+ \(its own flash\).*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  *reinterpret_cast<volatile u32*>(memop(Memop::FlashEnd, 0) - 4) = 0;
  say("FAILED: went through");
}
