// boards/mps2-an386/port_board.hpp - how many processes and grants this board has room for, and who runs next.
#pragma once
#include "core/types.hpp"
#include "kernel/schedulers/round_robin.hpp"

namespace kernel::ports {

inline constexpr u32 kMaxProcesses = 64;
using ChosenScheduler = RoundRobin;
inline constexpr u32 kGrantSlots = 10;
inline constexpr u32 kRecordBytes = 384;  // what each process's record may have

inline constexpr u16 kTickLine = 8;  // its top half is the tick's

}  // namespace kernel::ports
