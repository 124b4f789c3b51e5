// tools/check/source_tree.hpp - the files of the tree as the checks see them: a path from the root, and the text.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tools {

struct SourceFile {
  std::string path;
  std::string text;
};
using SourceTree = std::vector<SourceFile>;

/// Every file below `root` except build outputs and hidden folders other than .ci; ascending by path.
SourceTree read_source_tree(const std::filesystem::path& root);

/// One of C, C++ header or source. Templates of the build (.in) count as what they become.
bool is_cpp(std::string_view path);
/// The first folder of a path; empty for a file at the root.
std::string_view top_folder(std::string_view path);

}  // namespace tools
