// tools/test/system_case.cpp - directives in, a boot out.
#include "tools/test/system_case.hpp"

#include <algorithm>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/run/launch.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

/// \r, \n and \xHH, as in C.
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\' || i + 1 == text.size()) { out += text[i]; continue; }
    switch (text[++i]) {
      case 'r': out += '\r'; break;
      case 'n': out += '\n'; break;
      case 'x': out += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16)); i += 2; break;
      default: out += text[i];
    }
  }
  return out;
}

/// Keys are typed as they stand; a wait is a line of its own.
void take_input(SystemCase& test, const std::string& value) {
  std::string& input = test.boot.input;
  if (!value.starts_with("@wait ")) { input += unescaped(value); return; }
  if (!input.empty() && !input.ends_with('\n')) fail("tests/system/{}: what is typed before a wait has to end with \\n", test.name);
  input += value + '\n';
}

void take_only_on(SystemCase& test, const std::string& value) {
  const std::size_t dash = value.find(" - ");
  if (dash == std::string::npos) fail("tests/system/{}: only-on: a board, ' - ' and the reason were expected", test.name);
  test.only_on = value.substr(0, dash);
  test.because = value.substr(dash + 3);
}

void take_time(SystemCase& test, const std::string& value) {
  if (value == "free-running") test.boot.free_running = true;
  else if (value == "slow-processor") test.boot.slow_processor = true;
  else fail("tests/system/{}: the time \"{}\" is not known", test.name, value);
}

void take_directive(SystemCase& test, const std::string& key, const std::string& value) {
  if (key == "expect") test.boot.expected.push_back(value);
  else if (key == "refuse") test.boot.refused.push_back(value);
  else if (key == "with") test.neighbours.push_back(value);
  else if (key == "only-on") take_only_on(test, value);
  else if (key == "input") take_input(test, value);
  else if (key == "kernel") test.boot.kernel = value + ".elf";
  else if (key == "panic") test.boot.panics = value == "wanted";
  else if (key == "time") take_time(test, value);
  else if (key != "row") fail("tests/system/{}: the directive \"{}\" is not known", test.name, key);
}

/// `// key: value`, where the key is one word; anything else is prose.
void take_line(SystemCase& test, const std::string& line) {
  constexpr std::size_t kCommentMark = 3;
  const std::size_t colon = line.find(": ");
  if (!line.starts_with("// ") || colon == std::string::npos || line.find(' ', kCommentMark) != colon + 1) return;
  take_directive(test, line.substr(kCommentMark, colon - kCommentMark), line.substr(colon + 2));
}
}  // namespace

SystemCase parse_system_case(const std::string& name, const std::string& source) {
  SystemCase test{.name = name};
  test.boot.refused = {"TEST FAILED"};
  std::istringstream lines{source};
  std::string line;
  std::getline(lines, line);
  const std::size_t dash = line.find(" - ");
  if (!(line.starts_with("// ") || line.starts_with("/* ")) || dash == std::string::npos) fail("tests/system/{}: its first line lacks ' - ' and what it shows", name);
  test.sentence = line.substr(dash + 3);
  if (test.sentence.ends_with(" */")) test.sentence.resize(test.sentence.size() - 3);  // a test in C
  while (std::getline(lines, line) && line.starts_with("//")) take_line(test, line);
  if (test.boot.expected.empty()) test.boot.expected = {"^TEST PASSED$"};
  return test;
}

std::vector<SystemCase> read_system_cases(const path& folder) {
  std::vector<SystemCase> tests;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".c") continue;
    const Bytes source = read_file(entry.path());
    tests.push_back(parse_system_case(entry.path().stem(), {source.begin(), source.end()}));
  }
  std::ranges::sort(tests, {}, &SystemCase::name);
  return tests;
}

Verdict run_system_case(const EmulatedBoard& board, const SystemCase& test) {
  if (!test.only_on.empty() && test.only_on != board.name)
    return not_applicable(std::format("{}: {}", board.name, test.sentence), test.because);
  std::vector<path> files{find_app(board, test.name)};
  for (const std::string& neighbour : test.neighbours) files.push_back(find_app(board, neighbour));
  Boot what = test.boot;
  what.programs = files;
  what.app_flash = build_app_image(board.memory, files).flash;
  return boot(board, test.sentence, what);
}

}  // namespace tools::test
