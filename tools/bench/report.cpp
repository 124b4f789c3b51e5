// tools/bench/report.cpp - formats; nothing is measured here.
#include "tools/bench/report.hpp"

#include <algorithm>
#include <format>
#include <nlohmann/json.hpp>

namespace tools {
namespace {
std::string known(u64 figure) { return figure == 0 ? "-" : std::to_string(figure); }
std::string times(u32 figure, u64 ours) {
  return figure == 0 || ours == 0 ? "-" : std::format("{:.1f}", static_cast<double>(figure) / static_cast<double>(ours));
}

template <class Cell>
std::string columns(int width, Cell cell) {
  std::string text;
  for (usize i = 0; i < kReferenceProfiles.size(); ++i) text += std::format("{:>{}}", cell(i), width);
  return text;
}
}  // namespace

std::string table_heading(std::string_view board) {
  const auto profile = [](usize i) { return kReferenceProfiles[i]; };
  return std::format("{:<29}{:>8}{:>8}{:>8}  {:>24}  {:>21}\n{:<29}{:>8}{:>8}{:>8}  {}  {}\n", board, "", "", "", "the reference", "times ours (max)", "",
                     "min", "max", "goal", columns(8, profile), columns(7, profile));
}

std::string table_row(std::string_view name, Bounds ours, const Figures& figures) {
  return std::format("{} {:<27}{:>8}{:>8}{:>8}  {}  {}\n", figures.missed_by(ours.most) ? '!' : ' ', name, ours.least, ours.most,
                     figures.goal ? std::to_string(*figures.goal) : "-", columns(8, [&](usize i) { return known(figures.reference[i]); }),
                     columns(7, [&](usize i) { return times(figures.reference[i], ours.most); }));
}

std::string table_footing() {
  return "\nCounts of instructions that the kernel executes, and bytes; !: the goal is missed. tools/bench/README.md defines each row.\n";
}

std::string as_json(const std::vector<BoardResults>& boards) {
  nlohmann::ordered_json all = nlohmann::ordered_json::object();
  for (const BoardResults& each : boards) {
    auto& board = all[each.board] = nlohmann::ordered_json::object();
    for (const auto& [name, bounds] : each.rows) board[name] = {{"min", bounds.least}, {"max", bounds.most}};
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
