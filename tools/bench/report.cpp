// tools/bench/report.cpp - formats; nothing is measured here.
#include "tools/bench/report.hpp"

#include <algorithm>
#include <format>
#include <nlohmann/json.hpp>

#include "tools/common/error.hpp"

namespace tools {
namespace {
std::string known(u64 figure) { return figure == 0 ? "-" : std::to_string(figure); }
std::string times(u32 figure, u64 ours) {
  return figure == 0 || ours == 0 ? "-" : std::format("{:.1f}", static_cast<double>(figure) / static_cast<double>(ours));
}

/// "20.3, 14.7, 8.5": of what is known.
std::string times_all(const Figures& figures, u64 ours) {
  std::string text;
  const auto add = [&](u32 figure) { if (figure != 0 && ours != 0) text += (text.empty() ? "" : ", ") + times(figure, ours); };
  std::ranges::for_each(figures.reference, add);
  add(figures.plain_protection);
  return text.empty() ? "-" : text;
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
  return std::format("{:<27}{:>9}{:>9}{:>8}  {:>24}  {:>21}\n{:<27}{:>9}{:>9}{:>8}  {}  {}\n", board, "", "", "", "the reference", "times ours (max)", "",
                     "min", "max", "goal", columns(8, profile), columns(7, profile));
}

std::string table_row(std::string_view name, Bounds ours, const Figures& figures) {
  return std::format("{} {:<25}{:>9}{:>9}{:>8}  {}  {}\n", figures.missed_by(ours.most) ? '!' : ' ', name, ours.least, ours.most,
                     figures.goal ? std::to_string(*figures.goal) : "-", columns(8, [&](usize i) { return known(figures.reference[i]); }),
                     columns(7, [&](usize i) { return times(figures.reference[i], ours.most); }));
}

std::string table_footing() {
  return "\nCounts of instructions that the kernel executes, and bytes; !: the goal is missed. tools/bench/README.md defines each row.\n";
}

std::string page_table(const BoardResults& results, Isa isa) {
  std::string text = "| Row | min | max | goal | z | s | 3 | plain PMP, z | times ours | |\n|---|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& [name, ours] : results.rows) {
    const Figures figures = figures_of(name, isa);
    text += std::format("| `{}` | {} | {} | {} |", name, ours.least, ours.most, figures.goal ? std::to_string(*figures.goal) : "-");
    for (const u32 figure : figures.reference) text += std::format(" {} |", known(figure));
    text += std::format(" {} | {} | {} |\n", known(figures.plain_protection), times_all(figures, ours.most), figures.missed_by(ours.most) ? "!" : "");
  }
  return text;
}

std::string with_table(std::string page, std::string_view name, std::string_view table) {
  const std::string start = std::format("<!-- {} -->\n", name), end = "<!-- end -->";
  const usize from = page.find(start), to = page.find(end, from);
  if (from == page.npos || to == page.npos) fail("the page has no place for a table between {} and {}", start.substr(0, start.size() - 1), end);
  return page.replace(from + start.size(), to - from - start.size(), table);
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
