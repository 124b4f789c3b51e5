// tools/test/program_suites.cpp - suites that are programs of their own; their output tells the results.
#include <stdio.h>
#include <sys/wait.h>

#include <sstream>
#include <utility>
#include <vector>

#include "tools/test/suites.hpp"

namespace tools {
namespace {
struct Ended {
  std::string output;
  int status = 0;
};

Ended run_program(const std::string& command) {
  Ended ended;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return {.output = "cannot be started", .status = 127};
  char bytes[4096];
  for (size_t count = 0; (count = fread(bytes, 1, sizeof bytes, pipe)) > 0;) ended.output.append(bytes, count);
  const int status = pclose(pipe);
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return ended;
}

/// Test cases by name: doctest lists them one a line between lines of its own.
std::vector<std::string> list_test_cases(const std::string& program) {
  std::vector<std::string> names;
  std::istringstream lines{run_program("'" + program + "' --list-test-cases --no-colors").output};
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && !line.starts_with("[doctest]") && !line.starts_with("=====")) names.push_back(line);
  return names;
}

std::string after(const std::string& line, std::string_view mark) { return line.substr(mark.size()); }
}  // namespace

/// One run for all cases; only when it fails does each run alone, to name those that do.
void run_unit_suite(const std::filesystem::path& program, Report& report) {
  const std::string path = program.string();
  const auto cases = list_test_cases(path);
  const Ended all = run_program("'" + path + "' --no-colors");
  if (cases.empty()) return report.failed(program.filename().string(), "    it has no test case\n" + all.output);
  if (all.status == 0) {
    for (const std::string& name : cases) report.passed(name);
    return;
  }
  unsigned failed_alone = 0;
  for (const std::string& name : cases) {
    std::string filter = name;
    for (char& character : filter) if (character == ',' || character == '\'') character = '?';
    const Ended one = run_program("'" + path + "' --no-colors -tc='" + filter + "'");
    if (one.status == 0) report.passed(name);
    else ++failed_alone, report.failed(name, one.output);
  }
  if (failed_alone == 0) report.failed(program.filename().string() + " fails only as a whole", all.output);
}

void run_check_suite(const std::filesystem::path& program, Report& report) {
  const Ended ended = run_program("'" + program.string() + "'");
  const unsigned failed_before = report.failed();
  std::istringstream lines{ended.output};
  std::string details;
  unsigned results = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("PASS ")) ++results, report.passed(after(line, "PASS "));
    else if (line.starts_with("FAIL ")) ++results, report.failed(after(line, "FAIL "), std::exchange(details, {}));
    else if (line.starts_with("N/A ")) ++results, report.not_applicable(after(line, "N/A "), "tool not installed");
    else if (line.starts_with("SUMMARY ")) report.summary(after(line, "SUMMARY "));
    else details += "    " + line + "\n";
  }
  const bool silent_failure = ended.status != 0 && report.failed() == failed_before;
  if (silent_failure || results == 0) report.failed(program.filename().string() + " did not finish its checks", details);
}

}  // namespace tools
