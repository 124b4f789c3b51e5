// tests/negative/grant_state_destructor.cpp - a grant's state has no destructor: nothing would call it.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { u32 value = 0; };
#else
struct State { u32 value = 0; ~State() {} };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
