// tests/attacks/cortex_m/port_attack.hpp - what attacks need to know of a Cortex-M processor and its board.
#pragma once
#include <array>

#include "memory_map.hpp"

namespace attack::port {

inline constexpr u32 kCodeBit = 1;      // in the address of a function: Thumb
inline constexpr u32 kReturn = 0x4770;  // the two bytes of `bx lr`

/// How far the hardware lets an application reach for a given break: to the end of a sixteenth of its block.
constexpr core::Address accessible_end(core::AddressRange block, core::Address app_break) {
  const u32 step = block.size() / 16;
  return block.start + (app_break - block.start + step - 1) / step * step;
}

/// Whether this is executed as applications are: in thread mode, unprivileged.
inline bool unprivileged() {
  u32 control = 0, exception = 0;
  asm volatile("mrs %0, control\n mrs %1, ipsr" : "=r"(control), "=r"(exception));
  return (control & 1) == 1 && exception == 0;
}

inline constexpr std::array kDevices{board::kUart, board::kTickTimer, board::kDualTimer, board::kWatchdog, board::kFpgaIo};
inline constexpr std::array<core::Address, 3> kBootMemory{0x0, 0x4, 0xFC};  // the vector table

/// Everything that the emulated board has, in whole pages: both memories, peripherals, the processor's own registers.
inline constexpr std::array<core::AddressRange, 6> kPopulated{{{0x0, 0x40'0000}, {0x2000'0000, 0x2040'0000}, {0x2100'0000, 0x2110'0000}, {0x4000'0000, 0x4003'0000},
                                                               {0x4020'0000, 0x4021'0000}, {0xE000'0000, 0xE010'0000}}};

}  // namespace attack::port
