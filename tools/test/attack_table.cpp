// tools/test/attack_table.cpp - reads the table, and holds it against the files that it names.
#include "tools/test/attack_table.hpp"

#include <algorithm>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
constexpr u32 kRows = 80, kRegressions = 24;
constexpr std::string_view kReason = "no: ";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  return first == std::string::npos ? "" : text.substr(first, last - first + 1);
}

std::vector<std::string> in_backquotes(const std::string& text) {
  std::vector<std::string> found;
  for (auto open = text.find('`'); open != std::string::npos;) {
    const auto close = text.find('`', open + 1);
    if (close == std::string::npos) fail("tests/attacks/README.md: a backquote is missing in: {}", text);
    found.push_back(text.substr(open + 1, close - open - 1));
    open = text.find('`', close + 1);
  }
  return found;
}

bool is_row(const std::string& cell) {
  return !cell.empty() && std::ranges::all_of(cell.starts_with('R') ? cell.substr(1) : cell, [](char c) { return c >= '0' && c <= '9'; });
}

const Attack* attack_named(const std::vector<Attack>& attacks, const std::string& name) {
  const auto found = std::ranges::find(attacks, name, &Attack::name);
  return found == attacks.end() ? nullptr : &*found;
}

/// `path` or `path: text`.
std::string wrong_with_place(const std::string& place, const path& root) {
  const auto colon = place.find(": ");
  const path file = root / place.substr(0, colon);
  if (!std::filesystem::is_regular_file(file)) return std::format("{} is neither an attack nor a file", place.substr(0, colon));
  if (colon != std::string::npos && !read_text(file).contains(place.substr(colon + 2))) return std::format("{} does not contain \"{}\"", place.substr(0, colon), place.substr(colon + 2));
  return {};
}

std::string wrong_with_name(const std::string& name, const std::string& row, const std::vector<Attack>& attacks, const path& root) {
  const Attack* attack = attack_named(attacks, name);
  if (attack == nullptr) return wrong_with_place(name, root);
  return std::ranges::contains(attack->rows, row) ? "" : std::format("{} does not say that it shows this row", name);
}
}  // namespace

std::vector<std::string> rows_of_catalogue() {
  std::vector<std::string> rows;
  for (u32 number = 1; number <= kRows; ++number) rows.push_back(std::to_string(number));
  for (u32 number = 1; number <= kRegressions; ++number) rows.push_back("R" + std::to_string(number));
  return rows;
}

std::vector<TableRow> read_attack_table(const path& readme) {
  std::vector<TableRow> table;
  std::istringstream lines{read_text(readme)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells{line};
    std::string none, row, what, where;
    if (!std::getline(cells, none, '|') || !none.empty() || !std::getline(cells, row, '|') || !is_row(trimmed(row))) continue;
    if (!std::getline(cells, what, '|') || !std::getline(cells, where, '|')) fail("tests/attacks/README.md: three cells were expected in: {}", line);
    const auto reason = where.find(kReason);
    table.push_back({trimmed(row), in_backquotes(where), reason == std::string::npos ? "" : trimmed(where.substr(reason + kReason.size()))});
  }
  return table;
}

std::string wrong_with_row(const std::string& row, const std::vector<TableRow>& table, const std::vector<Attack>& attacks, const path& root) {
  const auto found = std::ranges::find(table, row, &TableRow::row);
  if (found == table.end()) return "it is not in the table";
  if (found->named.empty() && found->reason.empty()) return "neither a test nor a reason (\"no: ...\") stands there";
  for (const std::string& name : found->named)
    if (const std::string wrong = wrong_with_name(name, row, attacks, root); !wrong.empty()) return wrong;
  for (const Attack& attack : attacks)
    if (std::ranges::contains(attack.rows, row) && !std::ranges::contains(found->named, attack.name)) return std::format("{} shows it as well, but the table does not name it", attack.name);
  return {};
}

}  // namespace tools::test
