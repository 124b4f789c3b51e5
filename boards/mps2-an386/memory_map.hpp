// boards/mps2-an386/memory_map.hpp - where things are on the MPS2 board with the AN386 image (Cortex-M4).
//
// layout.ld names the kernel's two ranges for the linker; assertions there stop the build if they are not these.
// Source   Arm Application Note AN386, memory map; QEMU hw/arm/mps2.c.
#pragma once
#include <string_view>

#include "core/types.hpp"

namespace board {

inline constexpr std::string_view kName = "mps2-an386";

inline constexpr core::AddressRange kKernelText{0x0000'0000, 0x0004'0000};
inline constexpr core::AddressRange kAppFlash{0x0004'0000, 0x0014'0000};
inline constexpr core::AddressRange kKernelRam{0x2000'0000, 0x2000'4000};
inline constexpr core::AddressRange kAppRam{0x2000'4000, 0x2020'4000};

inline constexpr u32 kUart = 0x4000'4000;
inline constexpr u32 kTickTimer = 0x4000'0000;
inline constexpr u32 kDualTimer = 0x4000'2000;
inline constexpr u32 kWatchdog = 0x4000'8000;
inline constexpr u32 kFpgaIo = 0x4002'8000;

inline constexpr u16 kUartReceiveLine = 0;
inline constexpr u16 kUartTransmitLine = 1;
inline constexpr u16 kDualTimerLine = 10;

inline constexpr u32 kCoreClockHz = 25'000'000;
/// The longest step of a kernel that verifies signatures executes 25 million instructions, 0.8 s of emulated time; the longest
/// that has to be waited for is 10 ms, the time slice of a process.
inline constexpr u32 kWatchdogMilliseconds = 4000;

inline constexpr u32 kStoreSectorBytes = 16 * 1024, kStoreSectors = 80;  // of the file that takes the place of flash
inline constexpr u32 kAppFirstSector = 16, kAppSlotSectors = 8, kAppSlots = 8;  // installed applications, behind storage

}  // namespace board
