// tools/test/sweep_suite.cpp - the sample of ./sweep on every board.
#include <format>

#include "tools/common/process.hpp"
#include "tools/run/boards.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
std::string last_line(const std::string& text) {
  const usize end = text.find_last_not_of('\n');
  const usize begin = end == std::string::npos ? 0 : text.rfind('\n', end) + 1;
  return text.substr(begin, end == std::string::npos ? end : end + 1 - begin);
}

Verdict sample(const std::filesystem::path& root, const EmulatedBoard& board, Report& report) {
  const std::string name = std::format("{}: interrupts at every instruction of the trap code harm nobody", board.name);
  const ProcessResult result = run_process({(root / "build/host/tools/bulkhead_sweep").string(), "--sample", "--board", std::string{board.name}});
  report.summarise(last_line(result.output));
  return result.status == 0 ? passed(name) : failed(name, result.output + result.errors);
}
}  // namespace

void run_sweep_tests(const std::filesystem::path& root, Report& report) {
  std::vector<Case> cases;
  for (const EmulatedBoard& board : boards())
    if (report.wants(std::string{board.name})) cases.push_back([&] { return sample(root, board, report); });
  run_cases(cases, report);
}

}  // namespace tools::test
