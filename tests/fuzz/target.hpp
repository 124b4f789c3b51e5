// tests/fuzz/target.hpp - what each fuzzer defines.
#pragma once
#include <span>

#include "core/types.hpp"

namespace fuzz {

/// One execution: begins from the same state each time, and ends by breaking a promise if one is broken.
void run(std::span<const u8> input);

}  // namespace fuzz
