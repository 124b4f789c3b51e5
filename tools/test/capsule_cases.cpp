// tools/test/capsule_cases.cpp - reads the cases, compiles them and compares line by line.
#include "tools/test/capsule_cases.hpp"

#include <algorithm>
#include <format>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tools/common/error.hpp"
#include "tools/common/process.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;
using Words = std::vector<std::string>;

constexpr std::string_view kFolder = "tests/negative/capsules", kPreset = "rv32-virt", kCommon = "common.hpp";

Words words_of(const std::string& text) {
  std::istringstream stream{text};
  return {std::istream_iterator<std::string>{stream}, {}};
}

CapsuleCase read_case(const path& file, const path& folder) {
  static const std::regex kMark{R"(// <- (S[0-9 ,S]+)$)"};
  CapsuleCase test{.file = file, .name = std::filesystem::relative(file, folder).replace_extension().string(), .zone = "capsules"};
  test.is_rejected = test.name.starts_with("reject");
  std::ifstream source{file};
  unsigned number = 0;
  for (std::string line; std::getline(source, line);) {
    ++number;
    std::smatch mark;
    if (number == 2 && line.starts_with("// zone: ")) test.zone = line.substr(9);
    if (!std::regex_search(line, mark, kMark)) continue;
    std::string rules = mark[1];
    std::ranges::replace(rules, ',', ' ');
    test.marks[number] = words_of(rules);
  }
  return test;
}

/// How the preset compiles the kernel, up to what names the file: without a launcher before the compiler and without the checker.
Words compiler_of_kernel(const path& root) {
  const path database = root / "build" / kPreset / "compile_commands.json";
  std::ifstream file{database};
  if (!file) fail("{} is not there; run toolchain/build.sh {}", database.string(), kPreset);
  for (const auto& entry : nlohmann::json::parse(file)) {
    if (!entry["file"].get<std::string>().ends_with("/kernel/kernel.cpp")) continue;
    Words words = words_of(entry["command"]);
    words.erase(words.begin(), std::ranges::find_if(words, [](const std::string& word) { return word.ends_with("clang++"); }));
    words.erase(std::ranges::find(words, "-o"), words.end());
    std::erase_if(words, [](const std::string& word) { return word.starts_with("-fplugin") || word.starts_with("-fdepfile-entry") || word == "-Xclang"; });
    return words;
  }
  fail("{} does not say how the kernel is compiled", database.string());
}

/// FILE:LINE:COLUMN: error: [S3] text (check)
std::vector<CheckerMessage> messages_of(const std::string& errors, const path& file) {
  static const std::regex kLine{R"(^([^:\n]+):(\d+):\d+: (?:fatal )?(?:error|warning): (?:\[(S\d+)\] )?(.*?)(?: \(check (\w+)\))?$)", std::regex::multiline};
  std::vector<CheckerMessage> messages;
  for (std::sregex_iterator at{errors.begin(), errors.end(), kLine}, end; at != end; ++at) {
    const std::smatch& match = *at;
    const bool here = path{match[1].str()}.filename() == file.filename();
    messages.push_back({.line = here ? static_cast<unsigned>(std::stoul(match[2])) : 0, .rule = match[3], .check = match[5], .text = (here ? "" : match[1].str() + ": ") + match[4].str()});
  }
  return messages;
}
}  // namespace

std::vector<CapsuleCase> find_capsule_cases(const path& root) {
  const path folder = root / kFolder;
  std::vector<CapsuleCase> cases;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.path().extension() == ".cpp") cases.push_back(read_case(entry.path(), folder));
  std::ranges::sort(cases, {}, &CapsuleCase::name);
  return cases;
}

CaseCompiler::CaseCompiler(const path& root, const path& scratch, const std::string& plugin) : m_command{compiler_of_kernel(root)} {
  const std::string precompiled = (scratch / "common.pch").string();
  Words make = m_command;
  for (const std::string& word : {std::string{"-x"}, std::string{"c++-header"}, (root / kFolder / kCommon).string(), std::string{"-o"}, precompiled}) make.push_back(word);
  if (const ProcessResult made = run_process(make); made.status != 0) fail("what the cases include does not compile:\n{}", made.errors);
  const path file = root / "build" / "host" / "capsule_check" / plugin;
  if (!std::filesystem::exists(file)) fail("{} is not there; run toolchain/build.sh host", file.string());
  for (const std::string& word : {"-include-pch" + std::string{}, precompiled, "-fplugin=" + file.string(), "-fplugin-arg-capsule_check-root=" + root.string(), std::string{"-fsyntax-only"},
                                  std::string{"-ferror-limit=0"}, std::string{"-fno-caret-diagnostics"}, std::string{"-fno-color-diagnostics"}})
    m_command.push_back(word);
}

std::vector<CheckerMessage> CaseCompiler::compile(const CapsuleCase& test, const std::string& disabled_check) const {
  Words command = m_command;
  command.push_back("-fplugin-arg-capsule_check-main=" + test.zone);
  if (!disabled_check.empty()) command.push_back("-fplugin-arg-capsule_check-disable=" + disabled_check);
  command.push_back(test.file.string());
  const ProcessResult result = run_process(command);
  std::vector<CheckerMessage> messages = messages_of(result.errors, test.file);
  if ((result.status == 0) != messages.empty()) messages.push_back({.text = std::format("the compiler's status is {}:\n{}", result.status, result.errors)});
  return messages;
}

std::string judge(const CapsuleCase& test, const std::vector<CheckerMessage>& messages) {
  std::string why;
  for (const CheckerMessage& each : messages) {
    if (each.rule.empty()) why += std::format("line {}: the plain compiler says: {}\n", each.line, each.text);
    else if (!test.marks.contains(each.line)) why += std::format("line {} is not marked, but rejected: [{}] {}\n", each.line, each.rule, each.text);
  }
  for (const auto& [line, rules] : test.marks)
    for (const std::string& rule : rules)
      if (std::ranges::none_of(messages, [&](const CheckerMessage& each) { return each.line == line && each.rule == rule; }))
        why += std::format("line {} is not rejected as {}\n", line, rule);
  if (test.is_rejected == test.marks.empty()) why += test.is_rejected ? "no line is marked with // <- and a rule\n" : "a case that is to be accepted has no marks\n";
  return why;
}

}  // namespace tools::test
