// tools/check/ledger.hpp - docs/unsafe-ledger.txt as a table.
//
// Format   # comment
//          island PATH TOPICS REASON    each use stands under // UNSAFE(topic): fact, its topic is in the list
//          free PATH TOKENS REASON      these tokens need no marker there; a group of tokens goes by its first name
//          PATH may contain *, which also matches slashes; lists are separated by commas.
#pragma once
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tools/check/findings.hpp"

namespace tools {

enum class LedgerKind { Island, Free };

struct LedgerLine {
  LedgerKind kind = LedgerKind::Island;
  std::string pattern;
  std::vector<std::string> items;
  unsigned line = 0;
  std::set<std::string> used{};

  bool matches(const std::string& path) const;
};

class Ledger {
 public:
  static constexpr std::string_view kPath = "docs/unsafe-ledger.txt";

  /// Lines that cannot be read become violations.
  Ledger(std::string_view text, Findings& findings);

  /// Whether a line of that kind names the item for that path; notes that it was of use.
  bool permits(LedgerKind kind, const std::string& path, const std::string& item);
  /// Items that nothing in the tree needed.
  void report_unused(Findings& findings) const;

 private:
  std::vector<LedgerLine> m_lines;
};

}  // namespace tools
