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
    // 3600 + 360 + 9 times for the applications, and 1 percent.
    {"a kernel wakes up when an application asked for it, and at no other time", "energy_wakeups_hour", 4009, "wake-ups"},
    {"checks and the gate cost a command to nobody 8 instructions at most", "hardening_absent", 9},
    {"checks and the gate cost a command to a driver 20 instructions at most", "hardening_driver", 21},
    {"checks and the gate cost 8 percent of flash at most", "hardening_flash_permille", 81, "thousandths"},
});

std::string name_of(const EmulatedBoard& board, const Bound& bound) { return std::format("{}: {}", board.name, bound.name); }

/// All rows of a board at once: what takes longest is to look whether everything is built.
ProcessResult measure(const std::filesystem::path& root, const EmulatedBoard& board) {
  std::vector<std::string> command{(root / "bench").string(), "--json", "--board", std::string{board.name}};
  for (const Bound& bound : kBounds) command.insert(command.end(), {"--metric", std::string{bound.metric}});
  return run_process(command);
}

Verdict judge(const EmulatedBoard& board, const Bound& bound, const ProcessResult& result) {
  const std::string name = name_of(board, bound);
  if (result.status != 0) return failed(name, result.errors);
  const u64 most = nlohmann::json::parse(result.output).at(std::string{board.name}).at(std::string{bound.metric}).at("max");
  if (most < bound.below) return passed(name);
  return failed(name, std::format("{}: {} {}; fewer than {} are wanted", bound.metric, most, bound.unit, bound.below));
}
}  // namespace

void run_count_tests(const std::filesystem::path& root, Report& report) {
  std::vector<ProcessResult> results(boards().size());
  share_out(results.size(), [&](usize i) { results[i] = measure(root, boards()[i]); });
  std::vector<Case> cases;
  for (const Bound& bound : kBounds)
    for (usize i = 0; i < results.size(); ++i)
      if (report.wants(name_of(boards()[i], bound))) cases.push_back([&, i] { return judge(boards()[i], bound, results[i]); });
  run_cases(cases, report);
  report.summarise(std::format("counts: {} bounds on {} boards", kBounds.size(), boards().size()));
}

}  // namespace tools::test
