// TEST: Executing its own RAM stops the process.
// EXPECT: ram_cannot_be_executed: fault: executed.*; stopped
// EXPECT: ^clock: 1 s$
// WITH: clock
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u32, 4> code{};
  reinterpret_cast<void (*)()>(address_of(&code) | (memop(Memop::RamStart, 0) >= 0x8000'0000 ? 0u : 1u))();
  say("FAILED: went through");
}
