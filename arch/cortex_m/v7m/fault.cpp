// arch/cortex_m/v7m/fault.cpp - the fault status register in the kernel's words.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section B3.2.15.
#include <bit>

#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/activation.hpp"
#include "kernel/ports/interrupts.hpp"
#include "kernel/ports/trap.hpp"

/// The process that runs, or ran last; trap.S stored its stack pointer at this fault.
extern "C" kernel::ports::UserContext* v7m_current;

namespace {
using namespace arch::v7m;
using kernel::ports::FaultKind;
using kernel::ports::FaultReport;

constexpr u32 kInstructionAccess = 1u << 0, kDataAccess = 1u << 1, kUnstackMemory = 1u << 3, kStackMemory = 1u << 4,
              kMemoryAddressValid = 1u << 7;
constexpr u32 kInstructionBus = 1u << 8, kPreciseBus = 1u << 9, kImpreciseBus = 1u << 10, kUnstackBus = 1u << 11,
              kStackBus = 1u << 12, kBusAddressValid = 1u << 15;
constexpr u32 kUndefined = 1u << 16, kInvalidState = 1u << 17, kInvalidPc = 1u << 18, kNoCoprocessor = 1u << 19, kUnaligned = 1u << 24;
constexpr u32 kStacking = kUnstackMemory | kStackMemory | kUnstackBus | kStackBus;

/// The register does not tell a read from a write.
FaultKind kind_of(u32 status, bool escalated) {
  if ((status & kStacking) != 0) return FaultKind::StackOverflow;
  if ((status & (kInstructionAccess | kInstructionBus)) != 0) return FaultKind::ExecuteAccess;
  if ((status & (kDataAccess | kPreciseBus | kImpreciseBus)) != 0) return FaultKind::ReadOrWriteAccess;
  if ((status & (kUndefined | kInvalidState | kInvalidPc | kNoCoprocessor)) != 0) return FaultKind::IllegalInstruction;
  if ((status & kUnaligned) != 0) return FaultKind::Misaligned;
  return escalated ? FaultKind::IllegalInstruction : FaultKind::Other;  // a breakpoint without a debugger
}

core::Address address_of(u32 status) {
  return (status & kMemoryAddressValid) != 0 ? kSystem.read<MemManageAddress::Value32>() : kSystem.read<BusFaultAddress::Value32>();
}

constinit u32 escalated_status = 0;  // HFSR of a fault that came as a HardFault

FaultReport report_of(u32 status) {
  const FaultKind kind = kind_of(status, escalated_status != 0);
  FaultReport report{.kind = kind, .code = status | escalated_status};
  if ((status & (kMemoryAddressValid | kBusAddressValid)) != 0) {
    report.address_valid = true;
    report.address = address_of(status);
  } else if (kind == FaultKind::StackOverflow) {  // the frame did not fit: the processor moved the stack pointer to where it should be
    report.address_valid = true;
    report.address = kernel::ports::stack_pointer(*v7m_current);
  }
  return report;
}
}  // namespace

/// MemManage, BusFault and UsageFault from a process.
extern "C" kernel::ports::Change v7m_fault() {
  const u32 status = kSystem.read<FaultStatus::Bits>();
  const FaultReport report = report_of(status);
  kSystem.write(FaultStatus::Bits{status});  // writing ones clears
  escalated_status = 0;
  // A system call whose frame could not be stacked faults first and stays pending: the next process would be taken for its caller.
  kSystem.modify(SystemHandlers::SvCallPended{false});
  return kernel_fault(report);
}

/// A fault of a process that could not be taken at the kernel's priority (a breakpoint, for instance). It becomes a
/// UsageFault, taken when this handler returns. Those of the kernel itself do not come here.
extern "C" void v7m_hard_fault() {
  const u32 status = kSystem.read<HardFaultStatus::Bits>();
  kSystem.write(HardFaultStatus::Bits{status});
  escalated_status = status;
  kSystem.modify(SystemHandlers::UsagePended{true});
}

/// A HardFault of a capsule. Its status is cleared, or the next fault would be told as this one. Answers the exception number of the top
/// half that was to run on the capsule's last bit of stack, or 0.
extern "C" u32 v7m_activation_faulted(core::Address where, core::Address stack) {
  constexpr u32 kFirstDevice = 16, kSysTick = 15;
  const u32 status = kSystem.read<FaultStatus::Bits>();
  kSystem.write(FaultStatus::Bits{status});
  kSystem.write(HardFaultStatus::Bits{kSystem.read<HardFaultStatus::Bits>()});
  kernel_activation_faulted(where, status, stack);
  for (u32 word = 0; word < kernel::ports::kLines / 32; ++word)
    if (const u32 active = kSystem.read_at<InterruptActive::Lines>(word); active != 0)
      return kFirstDevice + word * 32 + static_cast<u32>(std::countr_zero(active));
  return kSystem.read<SystemHandlers::SysTickActive>() ? kSysTick : 0;
}
