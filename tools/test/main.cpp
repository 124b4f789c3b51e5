// tools/test/main.cpp - runs the suites named, or all; the last line is always `N passed, N failed`.
//
// `--only TEXT` runs the cases of loader, system and commands whose name contains TEXT.
// Exit status: 0 all passed, 1 something failed, 2 wrong usage.
#include <algorithm>
#include <iostream>

#include "tools/test/suites.hpp"

namespace {
using tools::test::Report;
using tools::test::Result;
using tools::test::Suite;
using tools::test::suites;

int list_suites() {
  for (const Suite& suite : suites()) std::cout << suite.name << "\t" << suite.about << "\n";
  return 0;
}

int finish(const Report& report) {
  std::cout << report.count(Result::Passed) << " passed, " << report.count(Result::Failed) << " failed" << std::endl;
  return report.count(Result::Failed) == 0 && report.count(Result::Passed) != 0 ? 0 : 1;
}

int unknown_suite(std::string_view name) {
  std::cout << "test: there is no suite \"" << name << "\"; ./test --list names them\n0 passed, 1 failed" << std::endl;
  return 2;
}
}  // namespace

int main(int count, char** values) {
  std::vector<std::string_view> words{values + 2, values + count};
  if (std::ranges::contains(words, "--list")) return list_suites();
  std::string only;
  if (const auto option = std::ranges::find(words, "--only"); option != words.end() && option + 1 != words.end()) {
    only = *(option + 1);
    words.erase(option, option + 2);
  }
  for (const std::string_view word : words)
    if (std::ranges::find(suites(), word, &Suite::name) == suites().end()) return unknown_suite(word);
  Report report{only};
  for (const Suite& suite : suites()) {
    if (!words.empty() && !std::ranges::contains(words, suite.name)) continue;
    std::cout << "--- " << suite.name << ": " << suite.about << std::endl;
    suite.run(values[1], report);
  }
  return finish(report);
}
