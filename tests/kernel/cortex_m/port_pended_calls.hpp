// tests/kernel/cortex_m/port_pended_calls.hpp - counts of tests/kernel/cortex_m/systick_interrupt.cpp.
#pragma once
#include "core/types.hpp"

namespace tests {

/// Lets SysTick interrupt after that many core clocks.
void tick_in(u32 clocks);
u32 pended_by_hook();
u32 pended_by_chance();
/// How often SysTick's handler began.
u32 ticks_taken();

}  // namespace tests
