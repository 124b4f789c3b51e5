// tests/kernel/riscv/port_pended_calls.hpp - an ecall is taken at once or not at all: it is never pending.
#pragma once
#include "core/types.hpp"

namespace tests {

inline void tick_in(u32) {}
inline u32 pended_by_hook() { return 0; }
inline u32 pended_by_chance() { return 0; }
inline u32 ticks_taken() { return 0; }

}  // namespace tests
