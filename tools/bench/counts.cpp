// tools/bench/counts.cpp - the file's form, and one comparison for all rows.
#include "tools/bench/counts.hpp"

#include <algorithm>
#include <format>
#include <nlohmann/json.hpp>

#include "tools/common/error.hpp"

namespace tools {
namespace {
constexpr u64 kPercent = 2, kAtLeast = 5;

BoardCounts parse_board(const nlohmann::json& board) {
  BoardCounts counts{.compiler = board.at("compiler")};
  for (const auto& [name, row] : board.at("rows").items()) counts.rows[name] = {row.at("min"), row.at("max")};
  return counts;
}

std::string format_board(const std::string& name, const BoardCounts& board) {
  std::string text;
  for (const auto& [row, bounds] : board.rows)
    text += std::format("{}\n      \"{}\": {{\"min\": {}, \"max\": {}}}", text.empty() ? "" : ",", row, bounds.least, bounds.most);
  return std::format("  \"{}\": {{\n    \"compiler\": \"{}\",\n    \"rows\": {{{}\n    }}\n  }}", name, board.compiler, text);
}

Change change_of(u64 recorded, u64 now) {
  if (now > recorded + tolerance(recorded)) return Change::Worse;
  return now + tolerance(recorded) < recorded ? Change::Better : Change::None;
}
}  // namespace

std::string compiler() { return std::format("clang {}.{}.{}", __clang_major__, __clang_minor__, __clang_patchlevel__); }

Counts parse_counts(std::string_view text) {
  try {
    Counts counts;
    for (const auto& [name, board] : nlohmann::json::parse(text).items()) counts[name] = parse_board(board);
    return counts;
  } catch (const nlohmann::json::exception& error) {
    fail("tests/bench/counts.json is not what ./bench --record writes: {}", error.what());
  }
}

std::string format_counts(const Counts& counts) {
  std::string text;
  for (const auto& [name, board] : counts) text += (text.empty() ? "\n" : ",\n") + format_board(name, board);
  return "{" + text + "\n}\n";
}

u64 tolerance(u64 recorded) { return std::max(kAtLeast, recorded * kPercent / 100); }

std::vector<Difference> compare(const std::map<std::string, Bounds>& recorded, const std::map<std::string, Bounds>& now) {
  std::vector<Difference> differences;
  for (const auto& [row, bounds] : now) {
    const auto known = recorded.find(row);
    if (known == recorded.end()) differences.push_back({row, Change::NotRecorded, 0, bounds.most});
    else differences.push_back({row, change_of(known->second.most, bounds.most), known->second.most, bounds.most});
  }
  for (const auto& [row, bounds] : recorded)
    if (!now.contains(row)) differences.push_back({row, Change::NotMeasured, bounds.most, 0});
  return differences;
}

std::string Difference::sentence() const {
  constexpr const char* kRecord = "./bench --record, and commit tests/bench/counts.json with the change";
  switch (change) {
    case Change::None: return std::format("{}: {}, and {} is recorded", row, now, recorded);
    case Change::Better: return std::format("{}: {} instead of {}; to keep it: {}", row, now, recorded, kRecord);
    case Change::Worse: return std::format("{}: {}, {} more than the {} that are recorded; if it is worth that: {}", row, now, now - recorded, recorded, kRecord);
    case Change::NotRecorded: return std::format("{}: {}, and nothing is recorded: {}", row, now, kRecord);
    case Change::NotMeasured: return std::format("{}: {} is recorded, and nothing was measured; if the row is gone: {}", row, recorded, kRecord);
  }
  return row;
}

}  // namespace tools
