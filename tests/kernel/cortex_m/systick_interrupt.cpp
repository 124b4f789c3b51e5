// tests/kernel/cortex_m/systick_interrupt.cpp - SysTick's top half in the test kernel: makes tail-chained entries happen.
//
// When an interrupt and an svc meet, the processor may take the interrupt first with SVCall pending, and chain into
// SVCall from the interrupt's return. An emulator under -icount never does that. So, when the interrupt finds the
// application about to execute an svc, this hook brings about the state that the processor would have: the svc
// executed (pc behind it), SVCall pending. Entries that come about by themselves are counted besides.
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B1.5.12 (tail-chaining) and B3.2.13 (SHCSR).
#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/interrupts.hpp"
#include "port_pended_calls.hpp"

namespace tests {
namespace {
using namespace arch::v7m;

constinit u32 by_hook = 0;
constinit u32 by_chance = 0;
constinit u32 taken = 0;
constexpr u32 kFramePc = 6;
constexpr u16 kSvcInstruction = 0xDF00;  // 1101 1111 imm8
constexpr u32 kFlashEnd = 0x2000'0000;   // below are code addresses on every ARMv7-M chip

/// r0 to xPSR of the application, if an application was interrupted: its frame lies where psp points.
u32& stacked_pc() {
  u32 stack = 0;
  // UNSAFE(test-hook): reads the process stack pointer; the hardware stored a whole frame there.
  asm volatile("mrs %0, psp" : "=r"(stack));
  // UNSAFE(test-hook): as above.
  return reinterpret_cast<u32*>(stack)[kFramePc];
}

bool svc_at(u32 pc) {
  // UNSAFE(test-hook): the application was about to execute what lies there.
  return pc < kFlashEnd && (*reinterpret_cast<const u16*>(pc & ~1u) & 0xFF00) == kSvcInstruction;
}
}  // namespace

void tick_in(u32 clocks) {
  kSystem.write(SysTickReload::Value24{clocks});
  kSystem.write(SysTickCurrent::Value24{0});
}
u32 pended_by_hook() { return by_hook; }
u32 pended_by_chance() { return by_chance; }
u32 ticks_taken() { return taken; }

extern "C" [[gnu::used]] void tests_systick(u32 exception_return) {
  constexpr u32 kToProcess = 0xFFFF'FFFD;
  ++taken;
  kSystem.write(SysTickControl::Enable{false});  // once: a period of a few clocks would leave no time for anything else
  if (kSystem.read<SystemHandlers::SvCallPended>()) {
    ++by_chance;
  } else if (exception_return == kToProcess && svc_at(stacked_pc())) {
    stacked_pc() += 2;
    kSystem.modify(SystemHandlers::SvCallPended{true});
    ++by_hook;
  }
  kernel::ports::record(kernel::ports::kSysTickLine);
}

/// Which mode was interrupted is in lr alone. The branch is invisible to the optimizer, hence `used` above.
extern "C" __attribute__((naked)) void v7m_systick() {
  // UNSAFE(test-hook): passes EXC_RETURN on and leaves it in lr, so the function returns from the exception.
  asm volatile("mov r0, lr\n b tests_systick");
}

}  // namespace tests
