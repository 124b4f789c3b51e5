// tools/bench/hardening.hpp - what checks and the gate in front of capsules cost: kernel.elf against kernel-bare.elf, which has neither.
#pragma once
#include "tools/bench/measure.hpp"

namespace tools {

/// Instructions that `experiment` takes more; none where it takes fewer.
Bounds instructions_of_hardening(const EmulatedBoard& board, const Experiment& experiment);
/// Bytes of flash more, in thousandths of what the bare kernel has; a fraction counts as a whole one.
Bounds flash_of_hardening(const EmulatedBoard& board, const Experiment& experiment);

}  // namespace tools
