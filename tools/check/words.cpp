// tools/check/words.cpp - what must not be in the tree: paths of one machine, notes of unfinished work.
#include <algorithm>
#include <array>
#include <cctype>

#include "tools/check/checks.hpp"

namespace tools {
namespace {
struct Banned {
  std::string_view word;
  std::string_view advice;
};

// Written in two pieces, so that this file does not find itself.
constexpr std::array<Banned, 6> kBanned{{
    {"/wo" "rk/", "name the file from the root of the tree"},
    {"/tm" "p/", "ask the system for a scratch folder"},
    {"/ho" "me/", "name the file from the root of the tree"},
    {"TO" "DO", "do it, or say in docs/caveats.md that it is missing"},
    {"FIX" "ME", "fix it, or say in docs/caveats.md that it is wrong"},
    {"X" "XX", "say in words what is meant"},
}};

bool in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// A word stands alone; a path begins where no other path goes on.
bool found_in(std::string_view line, std::string_view word) {
  for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at == 0 || !(in_word(line[at - 1]) || (word.starts_with('/') && (line[at - 1] == '.' || line[at - 1] == '}')));
    if (begins && (word.ends_with('/') || end == line.size() || !in_word(line[end]))) return true;
  }
  return false;
}

bool own_test(std::string_view path) { return path.starts_with("tools/check/") && path.ends_with("_test.cpp"); }

void check_file(const SourceFile& file, Findings& findings) {
  unsigned number = 0;
  for (std::string_view rest = file.text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    ++number;
    for (const Banned& banned : kBanned)
      if (found_in(rest.substr(0, end), banned.word)) findings.add(file.path, number, "contains \"{}\"; {}", banned.word, banned.advice);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}
}  // namespace

Findings check_words(const SourceTree& tree) {
  Findings findings;
  std::size_t files = 0;
  for (const SourceFile& file : tree) {
    if (own_test(file.path)) continue;
    ++files;
    check_file(file, findings);
  }
  findings.looked_at(std::format("{} files", files));
  return findings;
}

}  // namespace tools
