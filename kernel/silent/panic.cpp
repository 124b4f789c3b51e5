// kernel/silent/panic.cpp - in place of kernel/panic.cpp: halts, and says nothing.
#include "kernel/panic.hpp"

#include <utility>

#include "kernel/board.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/ports/trap.hpp"
#include "kernel/watchdog.hpp"

namespace kernel {
namespace {
constinit bool halting = false;
}  // namespace

void halt_silently() {
  kernel_activation.who.store(0, std::memory_order_relaxed);  // the tick ends capsules, no panics
  trap_panic();
}
bool panic_begun() { return halting; }

}  // namespace kernel

void kernel_report_panic() {
  using namespace kernel;
  halting = true;
  suspend_watchdog();
  for (;;) {
    board.halt();
    ports::wait_for_interrupt();
  }
}
