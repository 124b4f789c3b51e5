// tools/bench/report.cpp - formats; nothing is measured here.
#include "tools/bench/report.hpp"

#include <algorithm>
#include <format>
#include <nlohmann/json.hpp>

namespace tools {
namespace {
std::string known(u32 figure) { return figure == 0 ? "-" : std::to_string(figure); }
std::string times(u32 figure, u64 ours) {
  return figure == 0 || ours == 0 ? "-" : std::format("{:.1f}", static_cast<double>(figure) / static_cast<double>(ours));
}
}  // namespace

std::string table_heading(const EmulatedBoard& board) {
  return std::format("{}\n  {:<26}{:>8} {:>8}   {:>18}   {:>16}\n", board.name, "", "min", "max", "reference z / 3", "reference/max");
}

std::string table_row(const EmulatedBoard& board, const Measured& result) {
  const Reference& reference = result.metric->reference(board.memory.isa);
  const u64 most = result.bounds.most;
  return std::format("  {:<26}{:>8} {:>8}   {:>18}   {:>16}\n", result.metric->name, result.bounds.least, most,
                     known(reference.shipped) + " / " + known(reference.fastest),
                     times(reference.shipped, most) + " / " + times(reference.fastest, most));
}

std::string as_json(const std::vector<BoardResults>& boards) {
  nlohmann::ordered_json all = nlohmann::ordered_json::object();
  for (const BoardResults& each : boards) {
    auto& board = all[std::string{each.board->name}] = nlohmann::ordered_json::object();
    for (const Measured& result : each.results)
      board[std::string{result.metric->name}] = {{"min", result.bounds.least}, {"max", result.bounds.most}};
  }
  return all.dump(2) + "\n";
}

std::string profile_table(const Profile& profile, const KernelElf& kernel, u32 samples) {
  std::map<std::string, u64> by_function;
  for (const auto& [address, executed] : profile.executed) by_function[kernel.function_at(address)] += executed;
  std::vector<std::pair<u64, std::string>> sorted;
  for (const auto& [name, executed] : by_function) sorted.emplace_back(executed, name);
  std::ranges::sort(sorted, std::greater{});
  std::string text;
  for (const auto& [executed, name] : sorted)
    text += std::format("{:>10.1f}  {}\n", static_cast<double>(executed) / samples, name);
  return text;
}

}  // namespace tools
