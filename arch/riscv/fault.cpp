// arch/riscv/fault.cpp - mcause and mtval in the kernel's words.
//
// Source   RISC-V Privileged Architecture 1.12, table 3.6.
#include "kernel/ports/trap.hpp"

namespace {
using kernel::ports::FaultKind;
using kernel::ports::FaultReport;

FaultKind kind_of(u32 cause) {
  switch (cause) {
    case 1: return FaultKind::ExecuteAccess;
    case 2: return FaultKind::IllegalInstruction;
    case 0: case 4: case 6: return FaultKind::Misaligned;
    case 5: return FaultKind::ReadAccess;
    case 7: return FaultKind::WriteAccess;
    default: return FaultKind::Other;
  }
}

/// For an illegal instruction mtval is the instruction, not an address.
bool has_address(FaultKind kind) { return kind != FaultKind::IllegalInstruction && kind != FaultKind::Other; }
}  // namespace

extern "C" kernel::ports::Change riscv_fault(u32 cause, u32 value) {
  const FaultKind kind = kind_of(cause);
  return kernel_fault({.kind = kind, .address_valid = has_address(kind), .address = value, .code = cause});
}

extern "C" [[noreturn]] void riscv_enter_kernel_loop();

void kernel::ports::enter_kernel_loop() { riscv_enter_kernel_loop(); }
