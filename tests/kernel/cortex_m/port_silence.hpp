// tests/kernel/cortex_m/port_silence.hpp - a console that takes no byte any more, and a word that keeps its value over a reset; mps2-an386.
//
// Source   Arm Application Note AN386, memory map: the first serial port, and the PSRAM, which this system does not use.
#pragma once
#include "chips/cmsdk/watchdog.hpp"
#include "mmio/mmio.hpp"

namespace tests {

struct ConsoleControl : mmio::Reg<ConsoleControl, 0x8, mmio::RW> { using Bits = Whole; };
struct KeptWord : mmio::Reg<KeptWord, 0x0, mmio::RW> { using Value32 = Whole; };
inline constexpr mmio::Window<0x1000> kConsoleDevice{0x4000'4000};
inline constexpr mmio::Window<4> kKept{0x2100'0000};

/// Polling a device is slow to emulate: the watchdog's periods are made short enough not to wait for.
inline void silence_console() {
  kConsoleDevice.write(ConsoleControl::Bits{0});
  chips::cmsdk::Watchdog<25'000'000>{mmio::Window<0x1000>{0x4000'8000}}.start(20);
}
inline void keep_over_reset(u32 value) { kKept.write(KeptWord::Value32{value}); }
inline u32 kept_over_reset() { return kKept.read<KeptWord::Value32>(); }

}  // namespace tests
