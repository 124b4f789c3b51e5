// tools/test/directives.cpp - a table from words to fields.
#include "tools/test/directives.hpp"

#include <functional>
#include <iomanip>
#include <map>
#include <sstream>

#include "tools/common/error.hpp"

namespace tools {
namespace {
using Setter = std::function<void(SystemTest&, const std::string&)>;

void add_damage(SystemTest& test, const std::string& value) {
  std::istringstream words{value};
  unsigned offset = 0, byte = 0;
  words >> std::setbase(0) >> offset >> byte;
  test.damage.emplace_back(offset, static_cast<u8>(byte));
}

const std::map<std::string, Setter>& setters() {
  static const std::map<std::string, Setter> kSetters{
      {"TEST", [](SystemTest& test, const std::string& value) { test.sentence = value; }},
      {"EXPECT", [](SystemTest& test, const std::string& value) { test.expected.push_back(value); }},
      {"REJECT", [](SystemTest& test, const std::string& value) { test.refused.push_back(value); }},
      {"WITH", [](SystemTest& test, const std::string& value) { test.with.push_back(value); }},
      {"BOARDS", [](SystemTest& test, const std::string& value) { test.boards.push_back(value); }},
      {"BECAUSE", [](SystemTest& test, const std::string& value) { test.because = value; }},
      {"INPUT", [](SystemTest& test, const std::string& value) { test.input += value + "\n"; }},
      {"TIMEOUT", [](SystemTest& test, const std::string& value) { test.timeout_seconds = static_cast<unsigned>(std::stoul(value)); }},
      {"TIME", [](SystemTest& test, const std::string& value) { test.real_time = value == "real"; }},
      {"DAMAGE", add_damage},
      {"CHECKSUM", [](SystemTest& test, const std::string& value) { test.repair_checksum = value == "repaired"; }},
  };
  return kSetters;
}

void take_line(SystemTest& test, const std::string& line) {
  constexpr std::size_t kCommentMark = 3;  // "// "
  const std::size_t colon = line.find(": ");
  if (!line.starts_with("// ") || colon == std::string::npos) return;
  const std::string word = line.substr(kCommentMark, colon - kCommentMark);
  if (word.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) return;  // prose
  const auto setter = setters().find(word);
  if (setter == setters().end()) fail("tests/system/{}: there is no directive {}", test.name, word);
  setter->second(test, line.substr(colon + 2));
}
}  // namespace

SystemTest parse_directives(const std::string& name, const std::string& source) {
  SystemTest test{.name = name};
  std::istringstream lines{source};
  for (std::string line; std::getline(lines, line) && line.starts_with("//");) take_line(test, line);
  if (test.sentence.empty()) fail("tests/system/{}: it lacks a line // TEST: with what it shows", name);
  if (test.expected.empty()) fail("tests/system/{}: it lacks a line // EXPECT:, so it could not fail", name);
  test.refused.push_back("FAILED");
  return test;
}

}  // namespace tools
