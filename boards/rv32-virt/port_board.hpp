// boards/rv32-virt/port_board.hpp - how many processes and grants this board has room for, and who runs next.
#pragma once
#include "core/types.hpp"
#include "kernel/schedulers/round_robin.hpp"

namespace kernel::ports {

inline constexpr u32 kMaxProcesses = 64;
using ChosenScheduler = RoundRobin;
inline constexpr u32 kGrantSlots = 10;
inline constexpr u32 kRecordBytes = 472;  // what each process's record may have

}  // namespace kernel::ports
