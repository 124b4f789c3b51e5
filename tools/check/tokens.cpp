// tools/check/tokens.cpp - puts each dangerous token together with its marker and the ledger.
#include <algorithm>
#include <map>
#include <optional>

#include "tools/check/checks.hpp"
#include "tools/check/dangers.hpp"
#include "tools/check/ledger.hpp"

namespace tools {
namespace {
/// How far below its marker a use may stand.
constexpr unsigned kReach = 3;

/// A comment // UNSAFE(topic): fact, with the comment lines that go on directly below it.
struct Marker {
  std::string topic;
  unsigned line = 1;
  unsigned last_line = 1;
  bool has_fact = false;
  bool used = false;

  bool covers(unsigned at) const { return at > line && at <= last_line + kReach; }
};

std::optional<Marker> marker_in(const Token& token) {
  constexpr std::string_view kOpening = "// UNSAFE(";
  if (token.kind != TokenKind::Comment || !token.text.starts_with(kOpening)) return std::nullopt;
  const std::string_view rest = token.text.substr(kOpening.size());
  const auto end = rest.find("): ");
  if (end == std::string_view::npos) return Marker{.topic = {}, .line = token.line, .last_line = token.last_line};
  constexpr std::size_t kShortestFact = 10;
  return Marker{.topic = std::string{rest.substr(0, end)}, .line = token.line, .last_line = token.last_line,
                .has_fact = rest.size() - end >= kShortestFact};
}

std::vector<Marker> find_markers(std::span<const Token> tokens) {
  std::vector<Marker> markers;
  for (const Token& token : tokens) {
    if (const auto marker = marker_in(token)) markers.push_back(*marker);
    else if (token.kind == TokenKind::Comment && !markers.empty() && token.line == markers.back().last_line + 1)
      markers.back().last_line = token.last_line;
  }
  return markers;
}

class TokenCheck {
 public:
  TokenCheck(const SourceTree& tree, Findings& findings) : m_findings{findings}, m_ledger{ledger_text(tree), findings} {}

  void file(const SourceFile& file) {
    const auto tokens = lex_without_includes(file.text);
    auto markers = find_markers(tokens);
    for (const Danger& danger : find_dangers(tokens)) judge(file.path, danger, markers);
    for (const Marker& marker : markers) judge(file.path, marker);
  }

  /// All of an assembly file is one use.
  void assembly(const SourceFile& file) {
    if (!m_ledger.permits(LedgerKind::Free, file.path, "assembly"))
      m_findings.add(file.path, 1, "an assembly file that {} does not name; add \"free {} assembly REASON\" or write it in C++", Ledger::kPath, file.path);
  }

  void finish() {
    m_ledger.report_unused(m_findings);
    unsigned total = 0;
    std::string folders;
    for (const auto& [folder, count] : m_islands) {
      folders += std::format("{}{} {}", folders.empty() ? "islands: " : ", ", folder, count);
      total += count;
    }
    if (!folders.empty()) m_findings.note(folders);
    m_findings.looked_at(std::format("{} islands", total));
  }

 private:
  static std::string_view ledger_text(const SourceTree& tree) {
    const auto found = std::ranges::find(tree, Ledger::kPath, &SourceFile::path);
    return found == tree.end() ? std::string_view{} : std::string_view{found->text};
  }

  void judge(const std::string& path, const Danger& danger, std::vector<Marker>& markers) {
    if (m_ledger.permits(LedgerKind::Free, path, std::string{danger.name})) return;
    // The nearest one above: two uses in a row have a marker each.
    const auto marker = std::ranges::find_if(markers.rbegin(), markers.rend(), [&](const Marker& each) { return each.covers(danger.line); });
    if (marker != markers.rend()) {
      marker->used = true;
      return;
    }
    m_findings.add(path, danger.line, "{} without a marker; do without it, or write \"// UNSAFE(topic): the fact that makes it right\" "
                   "at most {} lines above and name the topic in {}", danger.name, kReach, Ledger::kPath);
  }

  void judge(const std::string& path, const Marker& marker) {
    ++m_islands[std::string{top_folder(path)}];
    if (marker.topic.empty() || !marker.has_fact)
      m_findings.add(path, marker.line, "a marker without topic or fact; write \"// UNSAFE(topic): the fact that makes it right\"");
    else if (!m_ledger.permits(LedgerKind::Island, path, marker.topic))
      m_findings.add(path, marker.line, "{} does not permit UNSAFE({}) here; add \"island {} {} REASON\" or do without it", Ledger::kPath,
                     marker.topic, path, marker.topic);
    else if (!marker.used)
      m_findings.add(path, marker.line, "UNSAFE({}) marks nothing within {} lines below; take it out or move it", marker.topic, kReach);
  }

  Findings& m_findings;
  Ledger m_ledger;
  std::map<std::string, unsigned> m_islands;
};
}  // namespace

Findings check_tokens(const SourceTree& tree) {
  Findings findings;
  TokenCheck check{tree, findings};
  for (const SourceFile& file : tree) {
    if (file.path.ends_with(".S")) check.assembly(file);
    else if (is_cpp(file.path)) check.file(file);
  }
  check.finish();
  return findings;
}

}  // namespace tools
