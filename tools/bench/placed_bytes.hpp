// tools/bench/placed_bytes.hpp - every byte of a kernel's sections, with the source file that it comes from.
//
// Errors   Error: the file is no kernel, or llvm-symbolizer cannot be run.
#pragma once
#include "tools/bench/origin.hpp"

namespace tools {

/// In order of addresses. Symbols that share an address count once.
std::vector<PlacedBytes> placed_bytes(const std::filesystem::path& kernel);

}  // namespace tools
