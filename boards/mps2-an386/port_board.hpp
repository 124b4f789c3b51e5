// boards/mps2-an386/port_board.hpp - how many processes and grants this board has room for.
#pragma once
#include "core/types.hpp"

namespace kernel::ports {

inline constexpr u32 kMaxProcesses = 64;
inline constexpr u32 kGrantSlots = 10;

}  // namespace kernel::ports
