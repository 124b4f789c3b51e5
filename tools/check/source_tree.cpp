// tools/check/source_tree.cpp - walks the working tree.
#include "tools/check/source_tree.hpp"

#include <algorithm>
#include <array>

#include "tools/common/file.hpp"

namespace tools {
namespace {
namespace fs = std::filesystem;

bool skipped(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  return name == "build" || (name.starts_with('.') && entry.is_directory() && name != ".ci") || name == ".git";
}

bool is_text(std::string_view bytes) { return bytes.find('\0') == std::string_view::npos; }
}  // namespace

SourceTree read_source_tree(const fs::path& root) {
  SourceTree tree;
  for (auto at = fs::recursive_directory_iterator{root}; at != fs::recursive_directory_iterator{}; ++at) {
    if (skipped(*at)) {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file()) continue;
    std::string text = read_text(at->path());
    if (is_text(text)) tree.push_back({.path = at->path().lexically_relative(root).generic_string(), .text = std::move(text)});
  }
  std::ranges::sort(tree, {}, &SourceFile::path);
  return tree;
}

bool is_cpp(std::string_view path) {
  static constexpr std::array<std::string_view, 5> kEndings{".cpp", ".hpp", ".h", ".c", ".hpp.in"};
  return std::ranges::any_of(kEndings, [&](std::string_view ending) { return path.ends_with(ending); }) ||
         path.ends_with("/__config_site") || path.ends_with("/__assertion_handler");
}

std::string_view top_folder(std::string_view path) {
  const auto slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

}  // namespace tools
