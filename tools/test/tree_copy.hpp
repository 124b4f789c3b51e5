// tools/test/tree_copy.hpp - the tree once more, in another folder, for tests that build it anew or change it.
#pragma once
#include <filesystem>

#include "tools/common/process.hpp"

namespace tools::test {

/// What git knows of the tree, in a folder that is there until the program ends. Made once: the suite that changes it comes last.
const std::filesystem::path& tree_copy(const std::filesystem::path& root);
/// Builds `targets` of a preset in the copy; what was downloaded or built for all of them is that of the tree.
ProcessResult build_copy(const std::filesystem::path& root, const std::filesystem::path& copy, std::string_view preset, const std::vector<std::string>& targets);

}  // namespace tools::test
