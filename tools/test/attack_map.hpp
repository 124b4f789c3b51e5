// tools/test/attack_map.hpp - the map that attacks of row 10 walk along: what memop tells an application is what the kernel has loaded.
#pragma once
#include "tools/run/boards.hpp"
#include "tools/test/verdict.hpp"

namespace tools::test {

/// An application says what it was told; the process console shows the regions of protection. Byte for byte the same, and the
/// flash is where the image has it.
Verdict map_is_told_alike(const EmulatedBoard& board);

}  // namespace tools::test
