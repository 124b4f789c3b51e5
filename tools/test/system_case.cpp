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

/// One line, with its end.
void take_input(std::string& input, const std::string& value) {
  input += (value.starts_with("@wait ") ? value : unescaped(value)) + '\n';
}

void take_directive(SystemCase& test, const std::string& word, const std::string& value) {
  if (word == "TEST") test.sentence = value;
  else if (word == "EXPECT") test.boot.expected.push_back(value);
  else if (word == "REJECT") test.boot.refused.push_back(value);
  else if (word == "WITH") test.neighbours.push_back(value);
  else if (word == "BOARDS") test.boards.push_back(value);
  else if (word == "BECAUSE") test.because = value;
  else if (word == "INPUT") take_input(test.boot.input, value);
  else if (word == "KERNEL") test.boot.kernel = value + ".elf";
  else if (word == "TIME") test.boot.free_running = value == "free-running";
  else fail("tests/system/{}: there is no directive {}", test.name, word);
}

/// `// WORD: value`; anything else is prose.
void take_line(SystemCase& test, const std::string& line) {
  constexpr std::size_t kCommentMark = 3;
  const std::size_t colon = line.find(": ");
  if (!line.starts_with("// ") || colon == std::string::npos) return;
  const std::string word = line.substr(kCommentMark, colon - kCommentMark);
  if (word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos) take_directive(test, word, line.substr(colon + 2));
}
}  // namespace

SystemCase parse_system_case(const std::string& name, const std::string& source) {
  SystemCase test{.name = name};
  test.boot.refused = {"FAILED"};
  std::istringstream lines{source};
  for (std::string line; std::getline(lines, line) && line.starts_with("//");) take_line(test, line);
  if (test.sentence.empty()) fail("tests/system/{}: it lacks a line // TEST: with what it shows", name);
  if (test.boot.expected.empty()) fail("tests/system/{}: it lacks a line // EXPECT:, so it could not fail", name);
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
  if (!test.boards.empty() && !std::ranges::contains(test.boards, board.name))
    return not_applicable(std::format("{}: {}", board.name, test.sentence), test.because);
  std::vector<path> files{find_app(board, test.name)};
  for (const std::string& neighbour : test.neighbours) files.push_back(find_app(board, neighbour));
  Boot what = test.boot;
  what.app_flash = build_app_image(board.memory, files).flash;
  return boot(board, test.sentence, what);
}

}  // namespace tools::test
