// tools/run/launch.cpp - where the build puts things.
#include "tools/run/launch.hpp"

#include <stdlib.h>

#include <algorithm>

#include "tools/common/error.hpp"

namespace tools {
namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "bulkhead-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) fail("no temporary folder can be made in {}", fs::temp_directory_path().string());
  m_path = name;
}
ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

fs::path open_store(const EmulatedBoard& board, const fs::path& file) {
  constexpr u8 kErased = 0xff;
  if (!fs::exists(file)) write_file(file, Bytes(board.store_bytes, kErased));
  if (fs::file_size(file) != board.store_bytes)
    fail("{} has {} bytes, but the store of {} has {}: name another file, or remove this one and it is made anew", file.string(),
         fs::file_size(file), board.name, board.store_bytes);
  return fs::absolute(file);
}

fs::path scratch_store(const EmulatedBoard& board, const fs::path& folder) {
  return board.store_needs_file ? open_store(board, folder / "store.bin") : fs::path{};
}

/// This program is build/host/tools/bulkhead.
fs::path source_tree() { return fs::read_symlink("/proc/self/exe").parent_path().parent_path().parent_path().parent_path(); }

fs::path build_folder(const EmulatedBoard& board) { return source_tree() / "build" / board.name; }

std::vector<std::string> app_names(const EmulatedBoard& board) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator{build_folder(board) / "apps", ignored})
    if (entry.path().extension() == ".elf") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

fs::path find_app(const EmulatedBoard& board, const std::string& name_or_file) {
  for (const char* folder : {"apps", "tests"}) {
    const fs::path built = build_folder(board) / folder / (name_or_file + ".elf");
    if (fs::exists(built)) return built;
  }
  if (fs::is_regular_file(name_or_file)) return name_or_file;
  std::string known;
  for (const std::string& name : app_names(board)) known += " " + name;
  fail("--app {}: neither a file nor one of our applications:{}", name_or_file, known);
}

}  // namespace tools
