// tests/kernel/riscv/port_pended_calls.hpp - an ecall is taken at once or not at all: it is never pending.
#pragma once
#include "core/types.hpp"

namespace tests {

inline void tick_in(u32) {}
inline u32 pended_by_hook() { return 0; }
inline u32 pended_by_chance() { return 0; }
/// Nobody counts them here: there is nothing that they could meet.
inline u32 ticks_taken(u32 armed) { return armed; }

}  // namespace tests
