// tools/bench/credentials.hpp - what checking the credentials of an application costs a boot.
#pragma once
#include "tools/bench/measure.hpp"

namespace tools {

/// What each KiB of the application adds to a boot that checks its SHA-256; a fraction counts as a whole instruction.
Bounds per_hashed_kib(const EmulatedBoard& board, const Experiment& experiment);
/// What a boot takes more that verifies an ECDSA P-256 signature of the application than one that compares its SHA-256; it hashes the same bytes.
Bounds per_verification(const EmulatedBoard& board, const Experiment& experiment);

}  // namespace tools
