// contract/alarm.hpp - driver 0x0: one alarm per process, in ticks that wrap at 2^32.
//
// Units    ticks; Command::Frequency tells how many a second has.
#pragma once
#include "core/types.hpp"

namespace contract::alarm {

inline constexpr u32 kDriver = 0x0;

enum class Command : u32 {
  Exists = 0,       // success
  Frequency = 1,    // success u32: ticks per second
  Now = 2,          // success u32: current tick
  Cancel = 3,       // success; Already if none is armed
  SetRelative = 5,  // (dt) success u32: expiry tick
  SetAbsolute = 6,  // (reference, dt) success u32: expiry tick reference + dt; reference lies in the past
};
/// Fired(now, expiry, 0).
enum class Upcall : u32 { Fired = 0 };
inline constexpr u8 kUpcalls = 1;

}  // namespace contract::alarm
