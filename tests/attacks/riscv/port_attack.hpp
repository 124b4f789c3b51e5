// tests/attacks/riscv/port_attack.hpp - what attacks need to know of a RISC-V processor and its board.
#pragma once
#include <array>

#include "memory_map.hpp"

namespace attack::port {

inline constexpr u32 kCodeBit = 0;      // in the address of a function
inline constexpr u32 kReturn = 0x8082;  // the two bytes of a return

/// How far the hardware lets an application reach for a given break.
constexpr core::Address accessible_end(core::AddressRange, core::Address app_break) { return (app_break + 3) / 4 * 4; }

inline constexpr std::array kDevices{board::kTestFinisher, board::kClint, board::kClint + 0xBFF8, board::kPlic, board::kUart, board::kVirtio0, board::kStoreFlash};
inline constexpr std::array<core::Address, 3> kBootMemory{0x0, 0x1000, 0x1FFC};  // the ROM with the reset vector

/// Everything that the emulated board has, in whole pages: ROM, test finisher, CLINT, PLIC, serial line and virtio, memory.
inline constexpr std::array<core::AddressRange, 6> kPopulated{{{0x0, 0x1'0000}, {0x10'0000, 0x10'2000}, {0x200'0000, 0x201'0000}, {0xC00'0000, 0xC21'0000},
                                                               {0x1000'0000, 0x1001'0000}, {0x8000'0000, 0x8040'0000}}};

}  // namespace attack::port
