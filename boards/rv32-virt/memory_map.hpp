// boards/rv32-virt/memory_map.hpp - where things are on QEMU's virt machine, 32 bits.
//
// layout.ld names the kernel's two ranges for the linker; assertions there stop the build if they are not these.
// Source   QEMU hw/riscv/virt.c, memory map.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace board {

inline constexpr std::string_view kName = "rv32-virt";

inline constexpr core::AddressRange kKernelText{0x8000'0000, 0x8010'0000};
inline constexpr core::AddressRange kAppFlash{0x8010'0000, 0x8020'0000};
inline constexpr core::AddressRange kKernelRam{0x8020'0000, 0x8030'0000};
inline constexpr core::AddressRange kAppRam{0x8030'0000, 0x8040'0000};
inline constexpr core::AddressRange kDevices{0x0000'0000, 0x4000'0000};

inline constexpr u32 kTestFinisher = 0x0010'0000;
inline constexpr u32 kClint = 0x0200'0000;
inline constexpr u32 kPlic = 0x0C00'0000;
inline constexpr u32 kUart = 0x1000'0000;
inline constexpr u32 kVirtio0 = 0x1000'1000;   // the first of eight places; what is there is said on the emulator's command line
inline constexpr u32 kStoreFlash = 0x2200'0000;  // the second of two banks

inline constexpr u32 kVirtio0Source = 1;  // PLIC
inline constexpr u32 kUartSource = 10;

inline constexpr u32 kFlashSectorBytes = 256 * 1024, kFlashSectors = 128;
inline constexpr u32 kAppFirstSector = 16, kAppSlotSectors = 4, kAppSlots = 16;  // installed applications, behind storage

}  // namespace board
