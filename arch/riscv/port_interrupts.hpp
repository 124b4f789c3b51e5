// arch/riscv/port_interrupts.hpp - machine timer and machine external interrupt, recorded by the nested trap path.
//
// Lines are the bits of mip and mie. The top half masks the line in mie and notes that something came in; the
// device keeps the line pending in mip until the bottom half has served it.
#pragma once
#include <optional>

#include "core/types.hpp"

namespace kernel::ports {

void enable_interrupt(u16 line);
/// Holds the line off until it is enabled again, whatever is pending.
void disable_interrupt(u16 line);
bool interrupts_recorded();
std::optional<u16> take_interrupt();
void finish_interrupt(u16 line);
void wait_for_interrupt();

/// Interrupts are on (mstatus.MIE) while one lives. mscratch is zero, so the trap code knows it is nested.
class InterruptWindow {
 public:
  InterruptWindow();
  ~InterruptWindow();
  InterruptWindow(const InterruptWindow&) = delete;
  InterruptWindow& operator=(const InterruptWindow&) = delete;
};

}  // namespace kernel::ports
