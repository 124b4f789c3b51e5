// kernel/ports/trap.hpp - how the architecture's trap code and the kernel call each other.
//
// A trap leaves the caller-saved registers where the architecture keeps them and calls one of the
// kernel_* functions on the kernel's stack. An absent answer means: resume the same process, nothing but its
// result registers changed. Otherwise the trap code stores the callee-saved registers to `save`, takes all
// of `load`, and resumes that. `save` is always there: when the interrupted life is over it is a scratch area.
#pragma once
#include <type_traits>

#include "core/optional_ref.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

struct Switch {
  core::OptionalRef<UserContext> save{};
  core::OptionalRef<UserContext> load{};
};
/// Where to go on; absent: in the same process. One register, as the trap code expects a pointer.
using Change = core::OptionalRef<const Switch>;
static_assert(sizeof(Change) == sizeof(core::OptionalRef<UserContext>) && std::is_trivially_copyable_v<Change>);

enum class FaultKind : u8 {
  ReadAccess, WriteAccess, ReadOrWriteAccess, ExecuteAccess, IllegalInstruction, Misaligned, StackOverflow, BadSystemCall, BadStack, Commanded, Other,
};

/// What the hardware says of a fault in a process.
struct FaultReport {
  FaultKind kind = FaultKind::Other;
  bool address_valid = false;
  core::Address address = 0;  // what was touched, if known
  u32 code = 0;               // mcause or CFSR, raw
};

/// Leaves boot for the first process, or for the idle loop until there is one. Never returns.
[[noreturn]] void enter_kernel_loop();

}  // namespace kernel::ports

/// Of the architecture. kernel_system_call() and kernel_interrupt() end with it, by a tail call, where the process is to fault:
/// the callee-saved registers are the process's again by then. Stores those in its context and calls kernel_fault_caller().
extern "C" kernel::ports::Change trap_fault_caller(kernel::ports::UserContext& caller);

/// Of the architecture. Empties the stack and calls kernel_report_panic(): whoever panicked may be at the end of it, and is not gone
/// back to.
extern "C" [[noreturn]] void trap_panic();

// Called by the trap code only.
extern "C" {
/// `caller`: the context of the process that made it.
kernel::ports::Change kernel_system_call(kernel::ports::UserContext& caller);
/// `last`: the context that was gone on in last, which boot and idling may have left since.
kernel::ports::Change kernel_interrupt(kernel::ports::UserContext& last);
kernel::ports::Change kernel_fault(const kernel::ports::FaultReport& report);
/// Goes on with the fault of the process that called or was interrupted, from trap_fault_caller().
kernel::ports::Change kernel_fault_caller();
/// The system call of the process that called was abandoned (kernel/gate.hpp); all of the process's registers are in its context.
/// Never absent.
kernel::ports::Change kernel_call_abandoned();
/// A fault in the kernel itself: prints and halts. `code` is mcause or CFSR, `stack` where the stack pointer was: below the
/// stack if there was no more of it.
[[noreturn]] void kernel_trap_panic(core::Address where, u32 code, core::Address stack);
/// Prints the report of a panic and halts.
[[noreturn]] void kernel_report_panic();
/// The board's watchdog has expired: called before anything else, at the priority of its interrupt. Returns, with that interrupt
/// taken back, if the kernel is to go on with kernel_watchdog_panic(), at a priority where faults and a second expiry are taken.
void kernel_watchdog_expired();
/// `where` the kernel was; 0: a process executed.
[[noreturn]] void kernel_watchdog_panic(core::Address where);
}
