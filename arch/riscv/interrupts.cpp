// arch/riscv/interrupts.cpp - mie, mip and one flag.
#include <atomic>
#include <bit>

#include "arch/riscv/csr.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/attention.hpp"
#include "kernel/ports/interrupts.hpp"

namespace kernel::ports {
namespace {
using namespace arch::riscv;

constinit u32 enabled_lines = 0;
/// Lines noted by the nested top half: atomic, so that no loop over capsule code keeps an old value.
constinit std::atomic<u32> recorded = 0;
}  // namespace

void enable_interrupt(u16 line) {
  enabled_lines |= 1u << line;
  set_csr<Csr::Mie>(1u << line);
}

void disable_interrupt(u16 line) {
  enabled_lines &= ~(1u << line);
  clear_csr<Csr::Mie>(1u << line);
}

bool interrupts_recorded() { return recorded.load(std::memory_order_relaxed) != 0; }

/// Every enabled line is unmasked again here, whether or not it is still pending: a line that the top half
/// masked and that went quiet by itself would otherwise stay masked for ever. The timer's was made quiet by the tick.
std::optional<u16> take_interrupt() {
  write_csr<Csr::Mie>(enabled_lines);
  const u32 pending = (read_csr<Csr::Mip>() | recorded.exchange(0, std::memory_order_relaxed)) & enabled_lines;
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

/// Top half, from trap.S when an interrupt comes in while the kernel runs: notes the line and masks it, but for the timer's, which
/// the tick quiets. True: what was interrupted ends here.
extern "C" bool riscv_nested_interrupt(u32 cause, core::Address where) {
  using namespace arch::riscv;
  const u32 line = cause & 0x1f;
  kernel::ports::recorded.fetch_or(1u << line, std::memory_order_relaxed);
  kernel::ports::want_attention();
  if (line == kMachineTimer) return kernel_tick(where);
  clear_csr<Csr::Mie>(1u << line);
  return false;
}
