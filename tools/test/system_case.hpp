// tools/test/system_case.hpp - one system test: an application, and what its source says must be seen on the console.
//
// The head comment of tests/system/NAME.cpp holds directives, one a line; README.md there explains them.
// Errors   Error for a directive that is not known.
#pragma once
#include <filesystem>

#include "tools/test/boot.hpp"

namespace tools::test {

struct SystemCase {
  std::string name;      // of the application
  std::string sentence;  // what it shows
  std::vector<std::string> neighbours;
  std::string only_on;  // empty: every board
  std::string because;  // what the others lack
  Boot boot;            // all but the flash
};

SystemCase parse_system_case(const std::string& name, const std::string& source);
std::vector<SystemCase> read_system_cases(const std::filesystem::path& folder);

/// Boots `board` with the test's application and its neighbours.
Verdict run_system_case(const EmulatedBoard& board, const SystemCase& test);

}  // namespace tools::test
