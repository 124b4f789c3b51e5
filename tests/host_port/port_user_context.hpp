// tests/host_port/port_user_context.hpp - a processor that tests can read: four registers, pc, sp, lr.
//
// As on Cortex-M the trap stacks a frame in the process's memory, so a stack pointer can be a bad one; unlike there
// the registers stay in the context, where a test finds them.
#pragma once
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

inline constexpr u32 kFrameBytes = 32;
inline constexpr u32 kInitialAppBytes = kFrameBytes;

struct UserContext {
  Registers r{};
  core::Address pc = 0;
  core::Address sp = 0;
  core::Address lr = 0;
  u32 call_class = 0;
};

inline u32 call_class(const UserContext& context) { return context.call_class; }
inline Registers arguments(const UserContext& context) { return context.r; }
inline void set_results(UserContext& context, const Registers& values, u32 count) {
  for (u32 i = 0; i < count && i < values.size(); ++i) context.r[i] = values[i];
}
inline void enter_upcall(UserContext& context, const UpcallEntry& upcall) {
  context.r = upcall.arguments;
  context.lr = context.pc;
  context.pc = upcall.function;
}
inline void start(UserContext& context, const StartState& state) {
  context = {.r = state.arguments, .pc = state.entry, .sp = state.ram.end - kFrameBytes};
}
inline bool stack_in(const UserContext& context, core::AddressRange ram) {
  return context.sp % 4 == 0 && ram.contains(context.sp, kFrameBytes);
}
inline core::Address program_counter(const UserContext& context) { return context.pc; }
inline core::Address stack_pointer(const UserContext& context) { return context.sp; }
inline core::Address link_register(const UserContext& context) { return context.lr; }

}  // namespace kernel::ports
