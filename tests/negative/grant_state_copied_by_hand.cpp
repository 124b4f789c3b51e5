// tests/negative/grant_state_copied_by_hand.cpp - a grant's state is only bytes.
// Expected  GrantState
// Flags     rv32-virt
#include "kernel/driver.hpp"
#ifdef CORRECT
struct State { u32 value = 0; };
#else
struct State { u32 value = 0; State() = default; State(const State& other) : value{other.value + 1} {} };
#endif
using ProcessGrant = kernel::Grant<State, 1, 0, 0>;
u32 bytes() { return ProcessGrant::kShape.bytes(); }
