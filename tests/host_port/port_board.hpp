// tests/host_port/port_board.hpp - the host's board: few slots, so that tests can fill them.
#pragma once
#include "core/types.hpp"
#include "kernel/schedulers/round_robin.hpp"

namespace kernel::ports {

inline constexpr u32 kMaxProcesses = 5;
using ChosenScheduler = RoundRobin;
inline constexpr u32 kGrantSlots = 8;
inline constexpr u32 kRecordBytes = 512;

}  // namespace kernel::ports
