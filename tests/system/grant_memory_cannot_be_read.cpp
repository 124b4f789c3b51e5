// TEST: A process cannot read the kernel's part of its own block.
// EXPECT: grant_memory_cannot_be_read: fault: (read|touched) 0x[0-9a-f]+ \(the kernel's part of its own block\).*; stopped
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const auto* grants = reinterpret_cast<const volatile u32*>(memop(Memop::GrantStart, 0));
  (void)*grants;
  say("FAILED: read");
}
