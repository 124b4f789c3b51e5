// tests/negative/interrupt_window_copied.cpp - an interrupt window cannot be copied: interrupts would be switched twice.
// Expected  deleted constructor
// Flags     rv32-virt mps2-an386
#include "kernel/ports/interrupts.hpp"

void work() {
  const kernel::ports::InterruptWindow window;
#ifdef CORRECT
  const kernel::ports::InterruptWindow second;
#else
  const kernel::ports::InterruptWindow second = window;
#endif
  (void)second;
}
