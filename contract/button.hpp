// contract/button.hpp - driver 0x3: push buttons.
#pragma once
#include "core/types.hpp"

namespace contract::button {

inline constexpr u32 kDriver = 0x3;

enum class Command : u32 {
  Count = 0,    // success u32: how many buttons there are
  Enable = 1,   // (index) success; both edges are reported to the caller from now on
  Disable = 2,  // (index)
  Read = 3,     // (index) success u32: 1 pressed, 0 released
};
/// Changed(index, 1 pressed or 0 released, 0).
enum class Upcall : u32 { Changed = 0 };
inline constexpr u8 kUpcalls = 1;
inline constexpr u32 kMaximumButtons = 32;

}  // namespace contract::button
