// contract/read_only_state.hpp - driver 0x9: what a process can read of the kernel without asking.
//
// Units    bytes; ticks of the alarm driver's clock.
#pragma once
#include "core/types.hpp"

namespace contract::read_only_state {

inline constexpr u32 kDriver = 0x9;

enum class Command : u32 {
  Exists = 0,   // success
  Version = 1,  // success u32: the version of the layout below
};
inline constexpr u32 kVersion = 1;

/// The buffer of class 7 that the kernel keeps up to date.
enum class UserspaceReadableAllow : u32 { State = 0 };
inline constexpr u8 kUserspaceReadableAllows = 1;

/// Layout 1, little-endian. A shorter buffer gets the fields that fit whole.
struct Layout {
  static constexpr u32 kSwitches = 0;  // u32: how often the process was resumed since it first shared the buffer, this time not counted
  static constexpr u32 kPending = 4;   // u32: upcalls that wait for it to yield
  static constexpr u32 kTime = 8;      // u64: ticks since boot
  static constexpr u32 kBytes = 16;
};

}  // namespace contract::read_only_state
