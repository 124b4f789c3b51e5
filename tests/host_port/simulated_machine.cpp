// tests/host_port/simulated_machine.cpp - the host's side of kernel/ports/.
#include "tests/host_port/simulated_machine.hpp"

#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/ports/trap.hpp"

namespace host {
Machine& machine() {
  static Machine the_machine;
  return the_machine;
}
}  // namespace host

namespace kernel::ports {
using host::machine;

void load_protection(const Plan& plan) { machine().plans.push_back(plan); }
void unload_protection() { machine().plans.push_back(Plan{}); }

void enable_interrupt(u16 line) { machine().enabled.insert(line); }
bool interrupts_recorded() { return machine().recorded; }

std::optional<u16> take_interrupt() {
  machine().recorded = false;
  if (machine().pending.empty()) return std::nullopt;
  const u16 line = machine().pending.front();
  machine().pending.pop_front();
  return line;
}

void finish_interrupt(u16 line) { machine().finished.push_back(line); }

void wait_for_interrupt() {
  ++machine().sleeps;
  machine().watched_sleeps.push_back(machine().watchdog_counts);
  if (!machine().pending.empty()) return;
  if (machine().while_asleep.empty()) throw host::Asleep{};
  const auto happens = machine().while_asleep.front();
  machine().while_asleep.pop_front();
  happens();
}

InterruptWindow::InterruptWindow() { ++machine().windows; }
InterruptWindow::~InterruptWindow() { --machine().windows; }

/// The simulated registers are all in the context at all times.
extern "C" kernel::ports::Change trap_fault_caller(kernel::ports::UserContext&) { return kernel_fault_caller(); }

/// The host's stack cannot be emptied.
extern "C" [[noreturn]] void trap_panic() { kernel_report_panic(); }

void enter_kernel_loop() { throw host::LoopEntered{}; }

extern "C" bool kernel_run_abandonable(core::FunctionRef work, u32 who) {
  JumpBuffer landing;
  if (setjmp(landing.registers) != 0) return false;
  kernel_activation.landing = landing;
  kernel_activation.who = who;
  work();
  kernel_activation.who = 0;
  return true;
}

extern "C" void kernel_land() {
  const auto landing = std::exchange(kernel_activation.landing, {});
  std::longjmp(landing ? landing->registers : machine().call_landing, 1);
}

}  // namespace kernel::ports
