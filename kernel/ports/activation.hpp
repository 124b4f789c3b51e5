// kernel/ports/activation.hpp - one call into a capsule, and the way out of it that the capsule does not take.
//
// port_activation.hpp defines, in kernel::ports:
//   Landing                     where run_abandonable() goes on; its value-initialised value: nowhere
//   abandoned_stack(at, mark)   whether `at` lies in the part of the kernel's stack that a landing below `mark` gave up; null: any part
//   is_failed_check(code)       whether a fault of the kernel (mcause or CFSR) is what bulkhead_check_failed() ends in
//   code_address(place)         a place in code that somebody noted, for reports
// The architecture's trap code knows the layout of Activation.
#pragma once
#include <atomic>

#include "core/function_ref.hpp"
#include "core/types.hpp"
#include "port_activation.hpp"

namespace kernel::ports {

struct Activation {
  std::atomic<u32> who = 0;  // 0: nobody can be abandoned. Otherwise the capsule's number, and kMet once the tick has met it
  Landing landing{};         // nowhere: in the system call of the running process, which is answered at once
  static constexpr u32 kMet = 0x100;
};

}  // namespace kernel::ports

extern "C" {
/// What executes now.
extern kernel::ports::Activation kernel_activation;

// Of the architecture.

/// work() as the activation `who`. True: it returned. False: it was abandoned; nothing of its stack is there any more.
bool kernel_run_abandonable(core::FunctionRef work, u32 who);
/// Goes on at the landing of kernel_activation, whose `who` is 0 by now; without one, with kernel_call_abandoned().
[[noreturn]] void kernel_land();

// Of the kernel, called by the trap code only.

/// Top half of the board's tick; `where` what it interrupted, 0: not the kernel. True: the trap code goes on at kernel_land().
bool kernel_tick(core::Address where);
/// The kernel faulted inside of an activation, outside of all sections; the trap code goes on at kernel_land(). `code` is mcause or
/// CFSR, `stack` where the stack pointer was: below the stack if there was no more of it.
void kernel_activation_faulted(core::Address where, u32 code, core::Address stack);
}
