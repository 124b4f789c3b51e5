// tests/negative/grant_state_initialiser.cpp - a grant's state begins as zero: no other initial value would ever be written.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { u32 remaining = 0; };
#else
struct State { u32 remaining = 10; };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
