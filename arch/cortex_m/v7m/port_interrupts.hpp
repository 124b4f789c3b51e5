// arch/cortex_m/v7m/port_interrupts.hpp - NVIC lines, and SysTick as one more line.
//
// Devices and SysTick outrank the kernel, which runs in SVCall, PendSV and the fault handlers at the lowest
// priority: an interrupt is taken whenever it comes. All its top half does is to mask its line, note it, and pend PendSV.
// Lines are levels: a device holds its line until it is served.
#pragma once
#include <optional>

#include "core/types.hpp"

namespace kernel::ports {

inline constexpr u16 kLines = 64;
inline constexpr u16 kSysTickLine = kLines - 1;

/// Top halves only: notes the line and pends PendSV.
void record(u16 line);
void enable_interrupt(u16 line);
bool interrupts_recorded();
std::optional<u16> take_interrupt();
void finish_interrupt(u16 line);
void wait_for_interrupt();

/// Interrupts are never off while the kernel runs, in or out of a capsule.
class InterruptWindow {
 public:
  InterruptWindow() {}
  ~InterruptWindow() {}
  InterruptWindow(const InterruptWindow&) = delete;
  InterruptWindow& operator=(const InterruptWindow&) = delete;
};

}  // namespace kernel::ports
