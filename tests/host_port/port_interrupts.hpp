// tests/host_port/port_interrupts.hpp - interrupts that a test raises; simulated_machine.hpp keeps them.
#pragma once
#include <optional>

#include "core/types.hpp"

namespace kernel::ports {

void enable_interrupt(u16 line);
bool interrupts_recorded();
std::optional<u16> take_interrupt();
void finish_interrupt(u16 line);
void wait_for_interrupt();

class InterruptWindow {
 public:
  InterruptWindow();
  ~InterruptWindow();
  InterruptWindow(const InterruptWindow&) = delete;
  InterruptWindow& operator=(const InterruptWindow&) = delete;
};

}  // namespace kernel::ports
