// arch/riscv/port_activation.hpp - a landing is the address of what kernel_run_abandonable() stacked (trap.S).
#pragma once
#include "core/place.hpp"
#include "core/types.hpp"

extern "C" {
extern const u8 _kernel_stack_start, _kernel_stack_end;
}

namespace kernel::ports {

using Landing = u32;

inline bool abandoned_stack(core::Place at, core::Place mark) {
  return !at.below(core::Place{_kernel_stack_start}) && at.below(core::Place{_kernel_stack_end}) && (!mark || at.below(mark));
}

inline core::Address code_address(core::Place place) { return place.number(); }

/// An illegal instruction: the kernel has no other.
constexpr bool is_failed_check(u32 cause) { return cause == 2; }

}  // namespace kernel::ports
