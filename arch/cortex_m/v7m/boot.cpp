// arch/cortex_m/v7m/boot.cpp - priorities, and the way from boot into the first PendSV.
//
// SVCall, PendSV and the three fault handlers share the lowest priority, so the kernel never interrupts itself;
// a fault in the kernel escalates to HardFault, which is how it is told from a process's.
#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/trap.hpp"

namespace arch::v7m {
namespace {
constexpr u8 kLowest = 0xff, kDevice = 0x80;
constexpr u32 kDeviceLines = 64;

void set_priorities() {
  kSystem.write(SystemPriority1::MemManage{kLowest} | SystemPriority1::BusFault{kLowest} | SystemPriority1::UsageFault{kLowest});
  kSystem.write(SystemPriority2::SvCall{kLowest});
  kSystem.write(SystemPriority3::PendSv{kLowest} | SystemPriority3::SysTick{kDevice});
  for (u32 line = 0; line < kDeviceLines; ++line) kSystem.write_at(line, InterruptPriority::Level{kDevice});
}
}  // namespace
}  // namespace arch::v7m

/// The interrupted registers belong to nobody: the first Switch has no process to save.
extern "C" {
constinit kernel::ports::UserContext v7m_boot_context{};
constinit kernel::ports::UserContext* v7m_current = &v7m_boot_context;
}

void kernel::ports::enter_kernel_loop() {
  using namespace arch::v7m;
  set_priorities();
  kSystem.modify(SystemHandlers::MemManageEnabled{true} | SystemHandlers::BusEnabled{true} | SystemHandlers::UsageEnabled{true});
  kSystem.write(InterruptControl::PendPendSv{true});
  for (;;) {
    // UNSAFE(asm): interrupts on; the pending PendSV is taken here and never comes back to boot.
    asm volatile("cpsie i\n isb" ::: "memory");
  }
}
