// tools/test/main.cpp - the driver behind ./test: finds the suites, runs those named, counts.
//
// usage: test_driver ROOT [--list] [SUITE]...      The last line is always `N passed, N failed`.
#include <algorithm>
#include <functional>
#include <map>

#include "tools/common/error.hpp"
#include "tools/run/boards.hpp"
#include "tools/test/suites.hpp"

namespace {
namespace fs = std::filesystem;
using tools::Report;
using Suites = std::map<std::string, std::function<void(Report&)>>;

void find_unit_suites(const fs::path& root, Suites& suites) {
  constexpr std::string_view kEnding = "_tests";
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator{root / "build/host/unit", none}) {
    const std::string name = entry.path().filename().string();
    if (name.ends_with(kEnding))
      suites["unit-" + name.substr(0, name.size() - kEnding.size())] = [path = entry.path()](Report& report) { run_unit_suite(path, report); };
  }
}

void find_check_suites(const fs::path& root, Suites& suites) {
  std::error_code none;
  for (const fs::directory_entry& entry : fs::directory_iterator{root / "tests/checks", none})
    if ((entry.status().permissions() & fs::perms::owner_exec) != fs::perms::none && entry.is_regular_file())
      suites[entry.path().filename().string()] = [path = entry.path()](Report& report) { run_check_suite(path, report); };
}

Suites find_suites(const fs::path& root) {
  Suites suites;
  find_unit_suites(root, suites);
  find_check_suites(root, suites);
  for (const tools::EmulatedBoard& board : tools::boards())
    suites["system-" + std::string{board.name}] = [root, name = std::string{board.name}](Report& report) { run_system_suite(root, name, report); };
  return suites;
}

void run_suite(const std::string& name, const std::function<void(Report&)>& suite, Report& total) {
  std::cout << "== " << name << "\n";
  try {
    suite(total);
  } catch (const std::exception& error) {
    total.failed(name + " could not be run", std::string{"    "} + error.what() + "\n");
  }
}

int finish(const Report& report) {
  if (report.not_applicable() != 0) std::cout << report.not_applicable() << " not applicable\n";
  if (!report.summary().empty()) std::cout << report.summary() << "\n";
  std::cout << report.passed() << " passed, " << report.failed() << " failed\n";
  return report.failed() == 0 && report.passed() != 0 ? 0 : 1;
}
}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> words(values + 1, values + count);
  const Suites suites = find_suites(words.at(0));
  std::vector<std::string> wanted(words.begin() + 1, words.end());
  if (std::ranges::contains(wanted, "--list")) {
    for (const auto& [name, suite] : suites) std::cout << name << "\n";
    return 0;
  }
  if (wanted.empty())
    for (const auto& [name, suite] : suites) wanted.push_back(name);
  Report report;
  for (const std::string& name : wanted) {
    const auto found = suites.find(name);
    if (found == suites.end()) report.failed("there is no suite \"" + name + "\"; ./test --list names them", {});
    else run_suite(found->first, found->second, report);
  }
  return finish(report);
}
