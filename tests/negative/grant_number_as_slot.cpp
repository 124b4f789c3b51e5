// tests/negative/grant_number_as_slot.cpp - a number is not a grant slot until somebody says so.
// Expected  no known conversion
// Flags     rv32-virt
#include "kernel/driver.hpp"

struct State { u32 value = 0; };
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
void use(kernel::GrantSlot slot);
void begin() {
#ifdef CORRECT
  use(kernel::GrantSlot{3});
#else
  use(3);
#endif
}
