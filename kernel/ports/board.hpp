// kernel/ports/board.hpp - sizes that the board fixes at compile time; port_board.hpp is the board's file.
#pragma once
#include "core/types.hpp"
#include "port_board.hpp"

namespace kernel::ports {

static_assert(kMaxProcesses >= 1 && kMaxProcesses <= 64, "process slots are one 64-bit set");
static_assert(kGrantSlots >= 1 && kGrantSlots <= 32, "grant slots are numbered in a byte and scanned");

}  // namespace kernel::ports
