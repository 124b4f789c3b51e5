// arch/riscv/interrupts.cpp - mie, mip and one flag.
#include <atomic>
#include <bit>

#include "arch/riscv/csr.hpp"
#include "kernel/ports/interrupts.hpp"

namespace kernel::ports {
namespace {
using namespace arch::riscv;

constinit u32 enabled_lines = 0;
/// Set by the nested top half: atomic, so that no loop over capsule code keeps an old value.
constinit std::atomic<bool> recorded = false;
}  // namespace

void enable_interrupt(u16 line) {
  enabled_lines |= 1u << line;
  set_csr<Csr::Mie>(1u << line);
}

void disable_interrupt(u16 line) {
  enabled_lines &= ~(1u << line);
  clear_csr<Csr::Mie>(1u << line);
}

bool interrupts_recorded() { return recorded.load(std::memory_order_relaxed); }

/// Every enabled line is unmasked again here, whether or not it is still pending: a line that the top half
/// masked and that went quiet by itself would otherwise stay masked for ever.
std::optional<u16> take_interrupt() {
  recorded.store(false, std::memory_order_relaxed);
  write_csr<Csr::Mie>(enabled_lines);
  const u32 pending = read_csr<Csr::Mip>() & enabled_lines;
  if (pending == 0) return std::nullopt;
  const u32 line = static_cast<u32>(std::countr_zero(pending));
  clear_csr<Csr::Mie>(1u << line);
  return static_cast<u16>(line);
}

/// Whoever served the line may have held it off.
void finish_interrupt(u16 line) { set_csr<Csr::Mie>(enabled_lines & 1u << line); }

/// wfi wakes for a pending enabled line although interrupts are off: none can slip in before it.
void wait_for_interrupt() {
  // UNSAFE(asm): wfi touches no memory and no register.
  asm volatile("wfi");
}

InterruptWindow::InterruptWindow() { set_csr<Csr::Mstatus>(kMstatusMie); }
InterruptWindow::~InterruptWindow() { clear_csr<Csr::Mstatus>(kMstatusMie); }

}  // namespace kernel::ports

/// Top half, from trap.S when an interrupt comes in while the kernel runs: masks the line and notes it.
extern "C" void riscv_nested_interrupt(u32 cause) {
  using namespace arch::riscv;
  clear_csr<Csr::Mie>(1u << (cause & 0x1f));
  kernel::ports::recorded.store(true, std::memory_order_relaxed);
}
