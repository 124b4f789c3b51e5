// tools/capsule_check/zones.cpp - paths below the root, and the islands of docs/unsafe-ledger.txt.
#include "tools/capsule_check/zones.hpp"

#include <fnmatch.h>

#include <fstream>
#include <sstream>

namespace capsule_check {

Zones::Zones(const clang::SourceManager& sources, std::string root, std::string main) : m_sources{sources}, m_root{std::move(root)}, m_main{std::move(main)} {
  if (!m_root.empty() && m_root.back() != '/') m_root += '/';
  read_ledger();
}

/// Islands are single files, so that a new file is never one by accident.
void Zones::read_ledger() {
  std::ifstream ledger{m_root + "docs/unsafe-ledger.txt"};
  for (std::string line; std::getline(ledger, line);) {
    std::istringstream words{line};
    std::string kind, path;
    if (words >> kind >> path && kind == "island") m_islands.push_back(path);
  }
}

/// A token that ## has put together is spelled nowhere: then the macro's use counts.
Zone Zones::of(clang::SourceLocation location) const {
  const clang::SourceLocation spelled = m_sources.getSpellingLoc(location);
  return m_sources.isWrittenInScratchSpace(spelled) ? of_use(location) : of_file(m_sources.getFileID(spelled));
}

Zone Zones::of_file(clang::FileID file) const {
  if (file.isInvalid()) return Zone::Free;
  const auto [place, is_new] = m_known.try_emplace(file, Zone::Free);
  if (is_new) {
    const Zone zone = decide(file);  // may not touch the map
    m_known[file] = zone;
    return zone;
  }
  return place->second;
}

Zone Zones::decide(clang::FileID file) const {
  if (!m_main.empty() && file == m_sources.getMainFileID()) return m_main == "kernel" ? Zone::Kernel : Zone::Capsules;
  const auto entry = m_sources.getFileEntryRefForID(file);
  if (!entry) return Zone::Free;
  llvm::StringRef path = entry->getFileEntry().tryGetRealPathName();
  if (path.empty()) path = entry->getName();
  return path.consume_front(m_root) ? of_path(path) : Zone::Free;
}

Zone Zones::of_path(llvm::StringRef path) const {
  if (path.ends_with("_test.cpp") || path.ends_with("_fixture.hpp") || path.ends_with("_fake.hpp")) return Zone::Free;
  if (path.starts_with("capsules/")) return Zone::Capsules;
  if (path.starts_with("kernel/") || path.starts_with("hil/")) return is_island(path) ? Zone::Wiring : Zone::Kernel;
  return path.starts_with("boards/") || path.starts_with("chips/") ? Zone::Wiring : Zone::Free;
}

bool Zones::is_island(llvm::StringRef path) const {
  for (const std::string& island : m_islands)
    if (fnmatch(island.c_str(), path.str().c_str(), 0) == 0) return true;
  return false;
}

}  // namespace capsule_check
