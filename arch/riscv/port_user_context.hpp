// arch/riscv/port_user_context.hpp - the 31 registers and the pc of a process that does not run.
//
// trap.S stores and loads this layout; the offsets it uses are asserted here.
// Source   RISC-V calling convention (ILP32): a0-a7 are registers 10 to 17.
#pragma once
#include <array>
#include <cstddef>

#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

/// A system call needs no memory of the process: nothing has to be accessible before the first brk.
inline constexpr u32 kInitialAppBytes = 0;

struct UserContext {
  std::array<u32, 32> x{};  // x[0] holds the pc: register x0 is always zero and needs no place

  static constexpr usize kPc = 0, kRa = 1, kSp = 2, kA0 = 10;
};
static_assert(sizeof(UserContext) == 128, "trap.S addresses register n at 4 * n");

/// Only the low 8 bits of a4 name the class.
inline u32 call_class(const UserContext& context) { return context.x[14] & 0xff; }

inline Registers arguments(const UserContext& context) {
  return {context.x[10], context.x[11], context.x[12], context.x[13]};
}

inline void set_results(UserContext& context, const Registers& values, u32 count) {
#pragma unroll
  for (u32 i = 0; i < values.size(); ++i)
    if (i < count) context.x[UserContext::kA0 + i] = values[i];
}

/// The yield looks like a call of the function: it returns to the instruction after the ecall.
inline void enter_upcall(UserContext& context, const UpcallEntry& upcall) {
  set_results(context, upcall.arguments, 4);
  context.x[UserContext::kRa] = context.x[UserContext::kPc];
  context.x[UserContext::kPc] = upcall.function;
}

inline void start(UserContext& context, const StartState& state) {
  context = {};
  set_results(context, state.arguments, 4);
  context.x[UserContext::kPc] = state.entry;
  context.x[UserContext::kSp] = state.ram.start;
}

/// Nothing of a trap lies in the process's memory.
inline bool stack_in(const UserContext&, core::AddressRange) { return true; }

inline core::Address program_counter(const UserContext& context) { return context.x[UserContext::kPc]; }
inline core::Address stack_pointer(const UserContext& context) { return context.x[UserContext::kSp]; }
inline core::Address link_register(const UserContext& context) { return context.x[UserContext::kRa]; }

}  // namespace kernel::ports
