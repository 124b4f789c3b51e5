// arch/cortex_m/v7m/port_activation.hpp - a landing is the address of what kernel_run_abandonable() stacked (trap.S).
#pragma once
#include "core/types.hpp"

extern "C" {
extern const u8 _kernel_stack_start, _kernel_stack_end;
[[noreturn]] void kernel_land();
}

namespace kernel::ports {

using Landing = u32;

inline bool abandoned_stack(const void* at, const void* mark) {
  return at >= &_kernel_stack_start && at < &_kernel_stack_end && (mark == nullptr || at < mark);
}

inline core::Address return_address(const void* address) {
  // UNSAFE(address): it is reported, and nothing else.
  return reinterpret_cast<core::Address>(address) & ~1u;
}

/// For the pc of a stacked frame, which has the Thumb bit elsewhere.
inline core::Address landing_address() {
  // UNSAFE(address): of a function.
  return reinterpret_cast<core::Address>(&kernel_land) & ~1u;
}

}  // namespace kernel::ports
