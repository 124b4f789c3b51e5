// tests/negative/interrupt_window_assigned.cpp - an interrupt window cannot be assigned.
// Expected  deleted operator
// Flags     rv32-virt mps2-an386
#include "kernel/ports/interrupts.hpp"

void work() {
  kernel::ports::InterruptWindow window;
#ifdef CORRECT
  (void)window;
#else
  window = kernel::ports::InterruptWindow{};
#endif
}
