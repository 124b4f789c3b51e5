// tools/test/count_suite.cpp - rows of ./bench that have to stay below a bound, whatever else becomes faster or slower.
#include <format>
#include <nlohmann/json.hpp>

#include "tools/common/process.hpp"
#include "tools/run/boards.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
struct Bound {
  std::string_view name;
  std::string_view metric;
  u64 below = 0;
  std::string_view unit = "instructions";
};
constexpr auto kBounds = std::to_array<Bound>({
    // Room for the interrupt of a clock that has to be carried on, not for a loop: a second has millions of instructions.
    {"a kernel with nothing to run sleeps", "idle_second", 2000},
    {"checks and the gate cost a command to nobody 8 instructions at most", "hardening_absent", 9},
    {"checks and the gate cost a command to a driver 20 instructions at most", "hardening_driver", 21},
    {"checks and the gate cost 8 percent of flash at most", "hardening_flash_permille", 81, "thousandths"},
});

std::string name_of(const EmulatedBoard& board, const Bound& bound) { return std::format("{}: {}", board.name, bound.name); }

Verdict judge(const std::string& name, const Bound& bound, const nlohmann::json& row) {
  const u64 most = row.at("max");
  if (most < bound.below) return passed(name);
  return failed(name, std::format("{}: {} {}; fewer than {} are wanted", bound.metric, most, bound.unit, bound.below));
}

/// One measurement for all rows of a board: what takes longest is to look whether everything is built.
void keep(const std::filesystem::path& root, const EmulatedBoard& board, const std::vector<const Bound*>& bounds, Report& report) {
  std::vector<std::string> command{(root / "bench").string(), "--json", "--board", std::string{board.name}};
  for (const Bound* bound : bounds) command.insert(command.end(), {"--metric", std::string{bound->metric}});
  const ProcessResult result = run_process(command);
  for (const Bound* bound : bounds) {
    const std::string name = name_of(board, *bound);
    report.add(result.status != 0 ? failed(name, result.errors) : judge(name, *bound, nlohmann::json::parse(result.output).at(std::string{board.name}).at(std::string{bound->metric})));
  }
}
}  // namespace

void run_count_tests(const std::filesystem::path& root, Report& report) {
  share_out(boards().size(), [&](usize i) {
    const EmulatedBoard& board = boards()[i];
    std::vector<const Bound*> wanted;
    for (const Bound& bound : kBounds)
      if (report.wants(name_of(board, bound))) wanted.push_back(&bound);
    if (!wanted.empty()) keep(root, board, wanted, report);
  });
  report.summarise(std::format("counts: {} bounds on {} boards", kBounds.size(), boards().size()));
}

}  // namespace tools::test
