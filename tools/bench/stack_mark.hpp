// tools/bench/stack_mark.hpp - the kernel's stack as rows: how deep it was seen, and how deep it may get.
#pragma once
#include "tools/bench/measure.hpp"

namespace tools {

/// While two of the system tests run that the suite `stack` watches.
Bounds stack_seen(const EmulatedBoard& board, const Experiment&);
/// What the build computed from the kernel's instructions.
Bounds stack_bound(const EmulatedBoard& board, const Experiment&);

}  // namespace tools
