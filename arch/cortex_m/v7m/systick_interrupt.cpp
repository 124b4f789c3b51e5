// arch/cortex_m/v7m/systick_interrupt.cpp - SysTick's top half. A file of its own: the test kernel has another one.
#include "kernel/ports/interrupts.hpp"

extern "C" void v7m_systick() { kernel::ports::record(kernel::ports::kSysTickLine); }
