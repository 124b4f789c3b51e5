// tests/kernel/sweep_contract.hpp - driver 0xF0005 of the test kernel: brings interrupts at chosen moments, and looks at what they left.
#pragma once
#include "core/types.hpp"

namespace tests {

inline constexpr u32 kSweepDriver = 0xF0005;

enum class SweepCommand : u32 {
  Exists = 0,
  Count = 1,       // success u32: how often this command was called, this call included
  Arm = 2,         // (timer, device) success; nanoseconds until each interrupts, once; 0: that one is left alone
  Protection = 3,  // success u32: a digest of the protection registers in force and of the rights that the caller executes with
  EndSlice = 4,    // (microseconds) success; the caller's time slice is over then
  Beat = 5,        // (microseconds) success; the same, and notes that the caller is alive
  Beats = 6,       // success u32: how often that was noted
  NextLife = 7,    // success u32 u32: how often this command was called, and what was kept by the first call of Keep, or 0
  Keep = 8,        // (value) success; for the caller's later lives. Once
  Ticks = 9,       // success u32: how many of the timer's interrupts were taken; 0 where calls never stay pending behind one
};

}  // namespace tests
