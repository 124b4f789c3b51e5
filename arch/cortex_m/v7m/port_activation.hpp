// arch/cortex_m/v7m/port_activation.hpp - a landing is the address of what kernel_run_abandonable() stacked (trap.S).
#pragma once
#include "core/place.hpp"
#include "core/types.hpp"

extern "C" {
extern const u8 _kernel_stack_start, _kernel_stack_end;
[[noreturn]] void kernel_land();
}

namespace kernel::ports {

using Landing = u32;

inline bool abandoned_stack(core::Place at, core::Place mark) {
  return !at.below(core::Place{_kernel_stack_start}) && at.below(core::Place{_kernel_stack_end}) && (!mark || at.below(mark));
}

inline core::Address code_address(core::Place place) { return place.number() & ~1u; }

/// UNDEFINSTR: the kernel has no other undefined instruction.
constexpr bool is_failed_check(u32 fault_status) { return (fault_status & 1u << 16) != 0; }

/// For the pc of a stacked frame, which has the Thumb bit elsewhere.
inline core::Address landing_address() {
  // UNSAFE(address): of a function.
  return reinterpret_cast<core::Address>(&kernel_land) & ~1u;
}

}  // namespace kernel::ports
