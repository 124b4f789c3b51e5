// tests/host_port/port_board.hpp - the host's board: few slots, so that tests can fill them.
#pragma once
#include "core/types.hpp"

namespace kernel::ports {

inline constexpr u32 kMaxProcesses = 4;
inline constexpr u32 kGrantSlots = 8;

}  // namespace kernel::ports
