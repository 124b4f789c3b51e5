// tools/test/system_suite.cpp - every system test on every board.
#include <format>

#include "tools/test/suites.hpp"
#include "tools/test/system_case.hpp"

namespace tools::test {

void run_system_tests(const std::filesystem::path& root, Report& report) {
  const std::vector<SystemCase> tests = read_system_cases(root / "tests" / "system");
  std::vector<Case> cases;
  for (const SystemCase& test : tests)
    for (const EmulatedBoard& board : boards())
      if (report.wants(std::format("{}: {}: {}", board.name, test.name, test.sentence))) cases.push_back([&] { return run_system_case(board, test); });
  run_cases(cases, report);
  report.summarise(std::format("system: {} applications on {} boards", tests.size(), boards().size()));
}

}  // namespace tools::test
