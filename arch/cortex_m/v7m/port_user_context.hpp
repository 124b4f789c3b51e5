// arch/cortex_m/v7m/port_user_context.hpp - what the kernel keeps of a process that does not run, and its stacked frame.
//
// The hardware stores r0-r3, r12, lr, pc and xPSR on the process's own stack at every trap; the kernel writes
// results and upcalls there. So every access is preceded by stack_in().
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), section B1.5.6 (exception entry).
#pragma once
#include <array>

#include "core/types.hpp"
#include "kernel/ports/user_context.hpp"

namespace kernel::ports {

/// r0-r3, r12, lr, pc, xPSR.
using Frame = std::array<u32, 8>;
inline constexpr u32 kFrameBytes = sizeof(Frame);
inline constexpr u32 kFrameLr = 5, kFramePc = 6, kFrameXpsr = 7;

/// The first system call needs room for one frame, and the forged first frame lies there too.
inline constexpr u32 kInitialAppBytes = kFrameBytes;

/// trap.S stores and loads this layout: psp first, then r4 to r11.
struct UserContext {
  u32 psp = 0;
  std::array<u32, 8> r4_to_r11{};
};
static_assert(sizeof(UserContext) == 36, "trap.S addresses psp at 0 and r4 at 4");

inline Frame& frame(const UserContext& context) {
  // UNSAFE(frame): the caller checked with stack_in() that these 32 bytes are the process's own, word-aligned RAM.
  return *reinterpret_cast<Frame*>(context.psp);
}

/// The processor keeps the last two bits of a stack pointer zero (B1.4.1).
inline bool stack_in(const UserContext& context, core::AddressRange ram) {
  return ram.contains(context.psp, kFrameBytes);
}

/// The class is the low byte of the svc instruction, two bytes before where the process goes on.
inline u32 call_class(const UserContext& context) {
  // UNSAFE(svc): the hardware stacked this pc when it executed the instruction before it, which is in the process's flash.
  return *reinterpret_cast<const u8*>(frame(context)[kFramePc] - 2);
}

inline Registers arguments(const UserContext& context) {
  const Frame& stacked = frame(context);
  return {stacked[0], stacked[1], stacked[2], stacked[3]};
}

inline void set_results(UserContext& context, const Registers& values, u32 count) {
  Frame& stacked = frame(context);
#pragma unroll
  for (u32 i = 0; i < values.size(); ++i)
    if (i < count) stacked[i] = values[i];
}

/// The yield looks like a call of the function: it returns to the instruction after the svc, in Thumb state.
inline void enter_upcall(UserContext& context, const UpcallEntry& upcall) {
  set_results(context, upcall.arguments, 4);
  Frame& stacked = frame(context);
  stacked[kFrameLr] = stacked[kFramePc] | 1;
  stacked[kFramePc] = upcall.function & ~1u;  // the Thumb bit lives in xPSR here
}

/// The first frame is forged at the bottom of the accessible RAM; unstacking it leaves the stack pointer at its end.
inline void start(UserContext& context, const StartState& state) {
  constexpr u32 kThumb = 1u << 24;
  context = {.psp = state.ram.end - kFrameBytes};
  const Registers& arguments = state.arguments;
  frame(context) = {arguments[0], arguments[1], arguments[2], arguments[3], 0, 1, state.entry & ~1u, kThumb};
}

inline core::Address program_counter(const UserContext& context) { return frame(context)[kFramePc]; }
inline core::Address stack_pointer(const UserContext& context) { return context.psp; }
inline core::Address link_register(const UserContext& context) { return frame(context)[kFrameLr]; }

}  // namespace kernel::ports
