// contract/led.hpp - driver 0x2: lamps, shared by all processes, no upcalls.
#pragma once
#include "core/types.hpp"

namespace contract::led {

inline constexpr u32 kDriver = 0x2;

enum class Command : u32 {
  Count = 0,   // success u32: how many lamps there are
  On = 1,      // (index) success; Invalid: no such lamp
  Off = 2,     // (index)
  Toggle = 3,  // (index)
  Read = 4,    // (index) success u32: 1 lit, 0 dark
};

}  // namespace contract::led
