// contract/cycle_count.hpp - driver 0x90008: counts processor cycles, for one process at a time.
//
// Units    cycles of the processor; a board without a cycle counter says in its README what it counts instead.
#pragma once
#include "core/types.hpp"

namespace contract::cycle_count {

inline constexpr u32 kDriver = 0x90008;

/// The first process to start, reset or stop owns the count until it is gone; the others get Reserve.
enum class Command : u32 {
  Exists = 0,  // success
  Start = 1,   // success; goes on from where it stopped
  Count = 2,   // success u64; anybody may read
  Reset = 3,   // success; the count is 0, and runs on if it ran
  Stop = 4,    // success
};

}  // namespace contract::cycle_count
