// tools/pack/tab.hpp - the Tock application bundle: a plain tar of metadata.toml and one TBF per architecture.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "tools/common/file.hpp"

namespace tools {

struct TabEntry {
  std::string name;
  Bytes bytes;
};

/// Every entry of the archive, in its order.
std::vector<TabEntry> read_tab(const std::filesystem::path& path);
/// Equal entries give equal bytes: no time, no owner.
void write_tab(const std::filesystem::path& path, const std::vector<TabEntry>& entries);
std::string tab_metadata(const std::string& name);

}  // namespace tools
