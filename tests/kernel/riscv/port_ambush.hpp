// tests/kernel/riscv/port_ambush.hpp - the comparator, past the driver: nobody moves it before the next deadline is set; rv32-virt.
#pragma once
#include "boards/rv32-virt/memory_map.hpp"
#include "chips/sifive/clint.hpp"

namespace tests {

inline void tick_after(u32 nanoseconds) {
  using namespace chips::sifive;
  constexpr u32 kNanosecondsPerClock = 1'000'000'000 / kClintFrequencyHz;
  constexpr ClintRegisters registers{::board::kClint};
  registers.write(CompareHigh::Word32{0xFFFF'FFFF});
  registers.write(CompareLow::Word32{registers.read<TimeLow::Word32>() + nanoseconds / kNanosecondsPerClock});
  registers.write(CompareHigh::Word32{registers.read<TimeHigh::Word32>()});
}

}  // namespace tests
