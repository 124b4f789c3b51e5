// tools/test/program_suites.cpp - suites that consist of running programs of the build: unit tests, checks, negative tests.
#include <algorithm>
#include <array>
#include <format>
#include <regex>

#include "tools/common/error.hpp"
#include "tools/common/file.hpp"
#include "tools/common/process.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

path host_folder(const path& root) { return root / "build" / "host"; }

/// `status` of a program that reports through it alone.
Verdict by_status(std::string name, const ProcessResult& result) {
  if (result.status == 0) return passed(std::move(name));
  return failed(std::move(name), std::format("{}{}exit status {}", result.output, result.errors, result.status));
}

/// doctest's JUnit report: one <testcase> element a case, with a <failure> inside if it failed.
void report_cases(const std::string& program, const ProcessResult& result, Report& report) {
  static const std::regex kCase{R"re(<testcase [^>]*name="([^"]*)"[^>]*?(/>|>([\s\S]*?)</testcase>))re"};
  std::size_t found = 0;
  for (std::sregex_iterator at{result.output.begin(), result.output.end(), kCase}, end; at != end; ++at, ++found) {
    const std::string name = program + ": " + (*at)[1].str();
    const bool bad = (*at)[3].str().contains("<failure") || (*at)[3].str().contains("<error");
    report.add(bad ? failed(name, (*at)[3].str()) : passed(name));
  }
  if (found == 0 || result.status > 1)
    report.add(failed(program, std::format("{}{}exit status {}, {} cases reported", result.output, result.errors, result.status, found)));
}

std::vector<path> programs_in(const path& folder) {
  std::vector<path> programs;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator{folder, ignored})
    if (entry.is_regular_file() && (entry.status().permissions() & std::filesystem::perms::owner_exec) != std::filesystem::perms::none)
      programs.push_back(entry.path());
  std::ranges::sort(programs);
  return programs;
}
}  // namespace

void run_unit_tests(const path& root, Report& report) {
  const std::string sources = "the sources of the cryptography are there";
  if (std::filesystem::exists(root / "build" / "third_party" / "bearssl" / ".archive-sha256")) report.add(passed(sources));
  else report.add(failed(sources, "its tests were not built; toolchain/bearssl.sh fetches the sources and says what is in the way"));
  const std::vector<path> programs = programs_in(host_folder(root) / "unit");
  share_out(programs.size(), [&](std::size_t i) {
    report_cases(programs[i].filename(), run_process({programs[i].string(), "--reporters=junit"}), report);
  });
  report.summarise(std::format("unit: {} programs", programs.size()));
}

void run_checks(const path& root, Report& report) {
  const std::string check = (host_folder(root) / "tools" / "static_check").string();
  for (const char* what : {"includes", "tokens", "headers", "words"}) {
    const ProcessResult result = run_process({check, what, root.string()});
    report.add(by_status(std::string{"check "} + what, result));
    report.summarise(result.output);
  }
  for (const EmulatedBoard& board : boards())
    for (const char* kernel : {"kernel.elf", "kernel-framed.elf"})
      report.add(by_status(std::format("{}: {} has no static constructors", board.name, kernel),
                           run_process({check, "constructors", (build_folder(board) / kernel).string()})));
}

void run_negative_tests(const path& root, Report& report) {
  const ProcessResult result = run_process({(host_folder(root) / "tests" / "negative_tests").string()});
  static const std::regex kLine{R"((ok|FAILED) ([^:\n]*)(: [^\n]*)?)"};
  std::size_t cases = 0;
  for (std::sregex_iterator at{result.output.begin(), result.output.end(), kLine}, end; at != end; ++at, ++cases)
    report.add((*at)[1] == "ok" ? passed((*at)[2]) : failed((*at)[2], (*at)[3]));
  if (cases == 0) report.add(failed("negative tests", result.output + result.errors));
  report.summarise(std::format("negative: {} cases that must not compile", cases));
}

}  // namespace tools::test
