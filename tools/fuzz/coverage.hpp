// tools/fuzz/coverage.hpp - which files a fuzzer's corpus reaches, and how much of each.
#pragma once
#include <filesystem>
#include <map>
#include <string>

#include "core/types.hpp"

namespace tools::fuzz {

struct FileCoverage {
  u32 edges_covered = 0;
  u32 edges = 0;
};

/// By path from the root, of the files of which anything is reached. Only what the system consists of: no tests, no library.
std::map<std::string, FileCoverage> coverage(const std::filesystem::path& root, const std::string& name);

}  // namespace tools::fuzz
