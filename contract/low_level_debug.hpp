// contract/low_level_debug.hpp - driver 0x8: numbers on the kernel's console for code too young for a console.
#pragma once
#include "core/types.hpp"

namespace contract::low_level_debug {

inline constexpr u32 kDriver = 0x8;

enum class Command : u32 {
  Exists = 0,
  AlertCode = 1,  // (code)
  Print1 = 2,     // (value)
  Print2 = 3,     // (value, value)
};
enum class Alert : u32 { ApplicationPanic = 1, WrongLinkAddress = 2 };

}  // namespace contract::low_level_debug
