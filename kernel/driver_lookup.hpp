// kernel/driver_lookup.hpp - from the number in a system call to the board's entry.
#pragma once
#include "kernel/board.hpp"

namespace kernel {

/// Ascending numbers let a missing driver end the search early.
inline core::OptionalRef<const DriverEntry> find_driver(u32 number) {
  for (const DriverEntry& entry : board.drivers) {
    if (entry.number == number) return entry;
    if (entry.number > number) break;
  }
  return {};
}

}  // namespace kernel
