// tools/test/suites.hpp - the kinds of suites behind ./test.
#pragma once
#include <filesystem>
#include <string>

#include "tools/test/report.hpp"

namespace tools {

/// Boots the emulator once for each file of tests/system.
void run_system_suite(const std::filesystem::path& root, const std::string& board, Report& report);
/// A doctest executable: every test case counts.
void run_unit_suite(const std::filesystem::path& program, Report& report);
/// An executable of tests/checks: lines PASS, FAIL and N/A with a sentence; SUMMARY with a result.
void run_check_suite(const std::filesystem::path& program, Report& report);

}  // namespace tools
