// tools/check/ledger.cpp - reads the ledger line by line.
#include "tools/check/ledger.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <sstream>

namespace tools {
namespace {
std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> items;
  std::istringstream stream{list};
  for (std::string item; std::getline(stream, item, ',');) items.push_back(item);
  return items;
}
}  // namespace

bool LedgerLine::matches(const std::string& path) const { return fnmatch(pattern.c_str(), path.c_str(), 0) == 0; }

Ledger::Ledger(std::string_view text, Findings& findings) {
  std::istringstream lines{std::string{text}};
  unsigned number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    std::istringstream words{line};
    std::string kind, pattern, items, reason;
    if (!(words >> kind) || kind.starts_with('#')) continue;
    const bool readable = static_cast<bool>(words >> pattern >> items >> reason) && (kind == "island" || kind == "free");
    if (!readable) findings.add(kPath, number, "cannot be read; write \"island PATH TOPICS REASON\" or \"free PATH TOKENS REASON\"");
    else m_lines.push_back({.kind = kind == "island" ? LedgerKind::Island : LedgerKind::Free, .pattern = pattern,
                            .items = split(items), .line = number});
  }
}

bool Ledger::permits(LedgerKind kind, const std::string& path, const std::string& item) {
  bool found = false;
  for (LedgerLine& line : m_lines) {
    if (line.kind != kind || !line.matches(path) || !std::ranges::contains(line.items, item)) continue;
    line.used.insert(item);
    found = true;
  }
  return found;
}

void Ledger::report_unused(Findings& findings) const {
  for (const LedgerLine& line : m_lines)
    for (const std::string& item : line.items)
      if (!line.used.contains(item))
        findings.add(kPath, line.line, "nothing in {} uses \"{}\"; take it out of the ledger", line.pattern, item);
}

}  // namespace tools
