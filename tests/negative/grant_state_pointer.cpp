// tests/negative/grant_state_pointer.cpp - a grant's state has no pointer: what it points to may be gone in the next life.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { u32 next = 0; };
#else
struct State { u32* next = nullptr; };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
