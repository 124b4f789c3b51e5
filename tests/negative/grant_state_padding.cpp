// tests/negative/grant_state_padding.cpp - a grant's state has no padding: a grant is all zero bytes at first.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { u32 kind = 0; u32 value = 0; };
#else
struct State { u8 kind = 0; u32 value = 0; };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
