// tools/test/model_suite.cpp - the model of memory protection: what planners and breaks let through in every small world.
#include <array>
#include <format>
#include <map>
#include <regex>

#include "tools/common/process.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
constexpr std::array kPlanners{"pmp", "pmsav7", "pmsav8"};
using Counts = std::map<std::string, unsigned long long>;

/// What stands before a part's line is what the model disagreed with.
std::size_t report_parts(const std::string& output, Report& report) {
  static const std::regex kPart{R"(((?:  [^\n]*\n)*)(PASS|FAIL) ([^\n]*)\n)"};
  std::size_t parts = 0;
  for (std::sregex_iterator at{output.begin(), output.end(), kPart}, end; at != end; ++at, ++parts)
    if (report.wants((*at)[3])) report.add((*at)[2] == "PASS" ? passed((*at)[3]) : failed((*at)[3], (*at)[1]));
  return parts;
}

void add_counts(const std::string& output, Counts& counts) {
  static const std::regex kCount{R"(([a-z]+)=([0-9]+))"};
  for (std::sregex_iterator at{output.begin(), output.end(), kCount}, end; at != end; ++at) counts[(*at)[1]] += std::stoull((*at)[2]);
}

/// The larger worlds: half a minute of one processor for all planners together.
void run_model(const std::filesystem::path& program, Counts& counts, Report& report) {
  const ProcessResult result = run_process({program.string(), "--deep"});
  const std::size_t parts = report_parts(result.output, report);
  if (parts == 0 || result.status > 1 || !result.output.contains("counted "))
    report.add(failed(program.filename().string() + " comes to its end", std::format("{}{}exit status {}, {} parts", result.output, result.errors, result.status, parts)));
  add_counts(result.output, counts);
}
}  // namespace

void run_model_tests(const std::filesystem::path& root, Report& report) {
  std::array<Counts, kPlanners.size()> each;
  share_out(kPlanners.size(), [&](std::size_t i) { run_model(root / "build" / "host" / "model" / kPlanners[i], each[i], report); });
  Counts counts;
  for (const Counts& planner : each)
    for (const auto& [what, count] : planner) counts[what] += count;
  report.summarise(std::format("model: {} worlds, {} of them planned, {} addresses, {} steps of processes", counts["requests"], counts["plans"],
                               counts["addresses"], counts["steps"]));
}

}  // namespace tools::test
