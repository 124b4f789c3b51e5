// tools/test/count_suite.cpp - all rows of ./bench: some have to stay below a bound, each near what tests/bench/counts.json says.
#include <algorithm>
#include <format>
#include <nlohmann/json.hpp>

#include "tools/bench/counts.hpp"
#include "tools/common/file.hpp"
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

/// A board's rows, and what ./bench said of those that it could not measure.
struct Measured {
  std::map<std::string, Bounds> rows;
  std::string errors;
};

Measured measure(const std::filesystem::path& root, const EmulatedBoard& board) {
  const ProcessResult result = run_process({(root / "bench").string(), "--json", "--board", std::string{board.name}});
  Measured measured{.errors = result.errors};
  const auto json = nlohmann::json::parse(result.output, nullptr, false);
  if (!json.is_object() || !json.contains(std::string{board.name})) return measured;
  for (const auto& [name, row] : json[std::string{board.name}].items()) measured.rows[name] = {row.at("min"), row.at("max")};
  return measured;
}

Verdict judge(const EmulatedBoard& board, const Bound& bound, const Measured& measured) {
  const std::string name = std::format("{}: {}", board.name, bound.name);
  const auto row = measured.rows.find(std::string{bound.metric});
  if (row == measured.rows.end()) return failed(name, measured.errors);
  if (row->second.most < bound.below) return passed(name);
  return failed(name, std::format("{}: {} {}; fewer than {} are wanted", bound.metric, row->second.most, bound.unit, bound.below));
}

/// What ./bench said of this row alone, if it did.
std::string reason(const std::string& row, const std::string& errors) {
  const std::size_t at = errors.find(std::format("bench: {}: ", row));
  return at == std::string::npos ? "" : "\n" + errors.substr(at, errors.find('\n', at) - at);
}

/// Another compiler's code differs: that is told, and nobody's mistake.
Verdict judge(const EmulatedBoard& board, const Difference& difference, const std::string& recorded_by, const std::string& errors) {
  const std::string name = std::format("{}: {} is what was recorded, or less", board.name, difference.row);
  if (difference.change == Change::None || difference.change == Change::Better) return passed(name);
  if (!recorded_by.empty() && recorded_by != compiler()) return not_applicable(name, std::format("{} recorded it, this is {}", recorded_by, compiler()));
  const std::string why = difference.change == Change::NotMeasured ? reason(difference.row, errors) : "";
  if (why.contains("BearSSL")) return not_applicable(name, why);  // the cryptography is fetched, and may not have come
  return failed(name, difference.sentence() + why);
}

void compare_all(const EmulatedBoard& board, const BoardCounts& recorded, const Measured& measured, Report& report) {
  for (const Difference& difference : compare(recorded.rows, measured.rows)) {
    const Verdict verdict = judge(board, difference, recorded.compiler, measured.errors);
    if (!report.wants(verdict.name)) continue;
    report.add(verdict);
    const bool told = difference.change == Change::Better || verdict.result == Result::NotApplicable;
    if (told) report.summarise(std::format("counts: {}: {}", board.name, difference.sentence()));
  }
}

BoardCounts recorded_of(const std::filesystem::path& root, const EmulatedBoard& board) {
  const auto file = root / "tests" / "bench" / "counts.json";
  return exists(file) ? parse_counts(read_text(file))[std::string{board.name}] : BoardCounts{};
}
}  // namespace

/// Both boards at once: most of the time goes into emulators.
void run_count_tests(const std::filesystem::path& root, Report& report) {
  std::vector<Measured> results(boards().size());
  share_out(results.size(), [&](usize i) { results[i] = measure(root, boards()[i]); });
  usize rows = 0;
  for (usize i = 0; i < results.size(); ++i) {
    const EmulatedBoard& board = boards()[i];
    for (const Bound& bound : kBounds)
      if (const Verdict verdict = judge(board, bound, results[i]); report.wants(verdict.name)) report.add(verdict);
    compare_all(board, recorded_of(root, board), results[i], report);
    rows += results[i].rows.size();
  }
  report.summarise(std::format("counts: {} rows and {} bounds on {} boards", rows, kBounds.size(), boards().size()));
}

}  // namespace tools::test
