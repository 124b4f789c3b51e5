// tools/bench/credentials.hpp - what checking the credentials of an application costs a boot.
#pragma once
#include "tools/bench/measure.hpp"

namespace tools {

/// What each KiB of the application adds to a boot that checks its SHA-256; a fraction counts as a whole instruction.
Bounds per_hashed_kib(const EmulatedBoard& board, const Experiment& experiment);

}  // namespace tools
