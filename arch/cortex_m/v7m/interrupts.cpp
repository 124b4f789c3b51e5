// arch/cortex_m/v7m/interrupts.cpp - the record of what came in, shared between top halves and the kernel loop.
#include <array>
#include <atomic>
#include <bit>

#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/attention.hpp"
#include "kernel/ports/board.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {
namespace {
using namespace arch::v7m;

/// Bits of lines that came in and were not taken yet. Top halves set, the kernel loop clears with interrupts off.
/// Plain loads and stores are enough: top halves share one priority. Atomic, so that no loop keeps an old value.
constinit std::array<std::atomic<u32>, kLines / 32> recorded{};

u32 lines(u16 word) { return recorded[word].load(std::memory_order_relaxed); }
void set_lines(u16 word, u32 lines) { recorded[word].store(lines, std::memory_order_relaxed); }

/// While one lives no top half runs.
class InterruptsOff {
 public:
  // UNSAFE(asm): PRIMASK only; the clobber keeps accesses to `recorded` inside.
  InterruptsOff() { asm volatile("cpsid i" ::: "memory"); }
  // UNSAFE(asm): as above.
  ~InterruptsOff() { asm volatile("cpsie i" ::: "memory"); }
  InterruptsOff(const InterruptsOff&) = delete;
  InterruptsOff& operator=(const InterruptsOff&) = delete;
};

template <class Register>
void write_line(u16 line) {
  if (line != kSysTickLine) kSystem.write_at(line / 32, typename Register::Lines{1u << (line % 32)});
}
}  // namespace

void record(u16 line) {
  set_lines(line / 32, lines(line / 32) | 1u << (line % 32));
  want_attention();
  kSystem.write(InterruptControl::PendPendSv{true});
}

void enable_interrupt(u16 line) { write_line<InterruptSetEnable>(line); }
/// When the top half returned its device still held the line, so the processor noted it as pending once more; the bottom half has seen
/// to that. A line that its device holds now stays pending (section B3.4).
void finish_interrupt(u16 line) {
  write_line<InterruptClearPending>(line);
  write_line<InterruptSetEnable>(line);
}

bool interrupts_recorded() {
  for (u16 word = 0; word < recorded.size(); ++word)
    if (lines(word) != 0) return true;
  return false;
}

std::optional<u16> take_interrupt() {
  if (!interrupts_recorded()) return std::nullopt;
  const InterruptsOff off;
  kSystem.write(InterruptControl::ClearPendSv{true});  // what is recorded up to here is served by this loop
  for (u16 i = 0; i < recorded.size(); ++i) {
    const u32 pending = lines(i);
    if (pending == 0) continue;
    const u32 bit = static_cast<u32>(std::countr_zero(pending));
    set_lines(i, pending & (pending - 1));
    return static_cast<u16>(i * 32 + bit);
  }
  return std::nullopt;
}

/// wfi wakes for a pending interrupt although PRIMASK holds it off: none can slip in between the check and the sleep.
void wait_for_interrupt() {
  const InterruptsOff off;
  if (interrupts_recorded()) return;
  // UNSAFE(asm): dsb and wfi touch no memory and no register.
  asm volatile("dsb\n wfi" ::: "memory");
}

}  // namespace kernel::ports

namespace {
/// The tick's: nothing is noted, nothing masked. Where it ends an activation, the handler that this executes in goes on at the
/// landing: neither in the middle of an IT block (IT) nor of a load of several registers (ICI), whatever was interrupted.
void tick(kernel::ports::Frame& interrupted, u32 exception_return) {
  using namespace kernel::ports;
  constexpr u32 kToThread = 1u << 3;
  constexpr u32 kThumb = 1u << 24, kAlignedAndException = 0x3ff;
  const bool in_kernel = (exception_return & kToThread) == 0;
  if (!kernel_tick(in_kernel ? interrupted[kFramePc] : 0)) return;
  interrupted[kFramePc] = landing_address();
  interrupted[kFrameXpsr] = (interrupted[kFrameXpsr] & kAlignedAndException) | kThumb;
}
}  // namespace

/// Top half of every device line. Edge or level, the line stays masked until its bottom half is done.
extern "C" void v7m_device_interrupt(u32 exception, kernel::ports::Frame& interrupted, u32 exception_return) {
  constexpr u32 kFirstDevice = 16;
  const u16 line = static_cast<u16>(exception - kFirstDevice);
  if (line == kernel::ports::kTickLine) return tick(interrupted, exception_return);
  kernel::ports::write_line<arch::v7m::InterruptClearEnable>(line);
  kernel::ports::record(line);
}
