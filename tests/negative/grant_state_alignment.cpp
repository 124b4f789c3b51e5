// tests/negative/grant_state_alignment.cpp - a grant's state asks for no alignment that a process's memory does not have.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { alignas(8) u32 values[4] = {}; };
#else
struct State { alignas(16) u32 values[4] = {}; };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
