// tests/negative/run_negative.cpp - mistakes that must not compile: each is tried, and so is the same code without it.
//
// usage: negative_tests [--list | CASE...]     one line a case: `ok NAME` or `FAILED NAME: why`; status 0 if none failed
// A case is a file of this folder. Its first comment says, each in a line of its own:
//   Expected  part of the compiler's message      Flags  the presets whose kernel flags it is compiled with; host without it
//   Leaves  the name of a function that only a program with the mistake calls, once it is optimised; instead of Expected
// With -DCORRECT the mistake is absent and the file has to compile, so no case fails for another reason than its own.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

const fs::path kRoot{BULKHEAD_ROOT};

struct Case {
  std::string name;
  fs::path file;
  std::string expected;
  std::string preset;
  std::string left;
};

struct Compiled {
  bool succeeded = false;
  std::string messages;
};

std::string read_text(const fs::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// What follows `key` in a line of the first comment.
std::string comment_value(const std::string& source, const std::string& key) {
  std::istringstream lines{source};
  for (std::string line; std::getline(lines, line) && line.starts_with("//");) {
    const std::string begin = "// " + key + " ";
    if (line.starts_with(begin)) return line.substr(std::min(line.find_first_not_of(' ', begin.size()), line.size()));
  }
  return {};
}

Words words_of(const std::string& text) {
  std::istringstream stream{text};
  Words words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// One case for each preset that its file names.
void add_cases(const fs::path& file, std::vector<Case>& cases) {
  const std::string source = read_text(file);
  Words presets = words_of(comment_value(source, "Flags"));
  if (presets.empty()) presets = {"host"};
  for (const std::string& preset : presets)
    cases.push_back({.name = file.stem().string() + (presets.size() > 1 ? "-" + preset : ""), .file = file,
                     .expected = comment_value(source, "Expected"), .preset = preset, .left = comment_value(source, "Leaves")});
}

std::vector<Case> find_cases() {
  std::vector<Case> cases;
  for (const fs::directory_entry& entry : fs::directory_iterator{kRoot / "tests/negative"})
    if (entry.path().extension() == ".cpp" && entry.path().filename() != "run_negative.cpp") add_cases(entry.path(), cases);
  std::ranges::sort(cases, {}, &Case::name);
  return cases;
}

/// The command with which a preset compiles one file of its own, without that file and its output; empty if unknown.
Words compiler_of(const std::string& preset) {
  const std::string own_file = preset == "host" ? "tests/negative/run_negative.cpp" : "kernel/kernel.cpp";
  const std::string mark = "\"command\": \"";
  std::ifstream file{kRoot / "build" / preset / "compile_commands.json"};
  for (std::string line; std::getline(file, line);) {
    const auto begin = line.find(mark);
    if (begin == std::string::npos || !line.contains("/" + own_file + "\"")) continue;
    Words words = words_of(line.substr(begin + mark.size()));
    const auto end = std::ranges::find(words, "-o");
    words.erase(std::remove_if(words.begin(), end, [](const std::string& word) { return word.starts_with("-DBULKHEAD_ROOT"); }), words.end());
    return words;
  }
  return {};
}

std::string read_to_end(int descriptor) {
  std::string text;
  std::array<char, 4096> piece{};
  for (ssize_t count = 0; (count = read(descriptor, piece.data(), piece.size())) > 0;) text.append(piece.data(), static_cast<std::size_t>(count));
  close(descriptor);
  return text;
}

Compiled compile(Words command) {
  std::vector<char*> values;
  for (std::string& word : command) values.push_back(word.data());
  values.push_back(nullptr);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {.messages = "there is no pipe left"};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
  pid_t child = 0;
  const int error = posix_spawn(&child, values[0], &actions, nullptr, values.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  std::string messages = read_to_end(ends[0]);
  if (error != 0) return {.messages = "the compiler cannot be started: " + command[0]};
  int status = 0;
  waitpid(child, &status, 0);
  return {.succeeded = WIFEXITED(status) && WEXITSTATUS(status) == 0, .messages = std::move(messages)};
}

/// The lines that say what was wrong, not those that quote the source: a quotation would contain any fragment.
std::string diagnostics(const std::string& messages) {
  std::istringstream lines{messages};
  std::string text;
  for (std::string line; std::getline(lines, line);)
    if (line.contains(": error: ") || line.contains(": note: ") || line.contains(": fatal error: ")) text += line + "\n";
  return text;
}

std::string indented(const std::string& text) {
  std::istringstream lines{text};
  std::string result;
  unsigned count = 0;
  for (std::string line; std::getline(lines, line) && ++count <= 12;) result += "\n    " + line;
  return result;
}

/// The same for a mistake that is found at the link: by a call that the optimiser left.
std::string verdict_at_link(const Case& test, Words command) {
  for (const char* word : {"-O1", "-S", "-o", "/dev/stderr"}) command.emplace_back(word);
  command.push_back(test.file.string());
  const Compiled mistake = compile(command);
  command.emplace_back("-DCORRECT");
  const Compiled correct = compile(command);
  if (!mistake.succeeded || !correct.succeeded) return "it does not compile" + indented(mistake.messages + correct.messages);
  if (!mistake.messages.contains(test.left)) return "the mistake leaves no call of " + test.left;
  return correct.messages.contains(test.left) ? "the same code without the mistake calls " + test.left + " too" : "";
}

/// Why the case fails, or nothing.
std::string verdict(const Case& test, const Words& compiler) {
  if (!test.left.empty() && !compiler.empty()) return verdict_at_link(test, compiler);
  if (test.expected.empty()) return "its first comment has no line `Expected  part of the message`";
  if (compiler.empty()) return "the preset " + test.preset + " has not been built; run toolchain/build.sh " + test.preset;
  Words command = compiler;
  for (const char* word : {"-fsyntax-only", "-fno-color-diagnostics", "-ferror-limit=0", "-fno-caret-diagnostics"}) command.emplace_back(word);
  command.push_back(test.file.string());
  const Compiled mistake = compile(command);
  command.emplace_back("-DCORRECT");
  const Compiled correct = compile(command);
  if (!correct.succeeded) return "the same code without the mistake does not compile either" + indented(correct.messages);
  if (mistake.succeeded) return "the mistake compiles";
  if (!diagnostics(mistake.messages).contains(test.expected))
    return "the compiler does not say \"" + test.expected + "\" but" + indented(diagnostics(mistake.messages));
  return {};
}

class Run {
 public:
  explicit Run(std::vector<Case> cases) : m_cases{std::move(cases)} {
    for (const Case& test : m_cases)
      if (!m_compilers.contains(test.preset)) m_compilers[test.preset] = compiler_of(test.preset);
  }
  bool passes() {
    {
      std::jthread second{[this] { work(); }};
      work();
    }
    return m_failed == 0 && !m_cases.empty();
  }

 private:
  void work() {
    for (std::size_t i = m_next++; i < m_cases.size(); i = m_next++) report(m_cases[i], verdict(m_cases[i], m_compilers.at(m_cases[i].preset)));
  }
  void report(const Case& test, const std::string& why) {
    const std::lock_guard lock{m_mutex};
    if (!why.empty()) ++m_failed;
    std::cout << (why.empty() ? "ok " + test.name : "FAILED " + test.name + ": " + why) << std::endl;
  }

  std::vector<Case> m_cases;
  std::map<std::string, Words> m_compilers;
  std::mutex m_mutex;
  std::atomic<std::size_t> m_next = 0;
  unsigned m_failed = 0;
};

/// The cases with one of these names; a name that fits none is said, so that a misspelt one does not pass.
std::vector<Case> selected(const std::vector<Case>& all, const Words& names) {
  if (names.empty()) return all;
  std::vector<Case> cases;
  for (const std::string& name : names) {
    const auto found = std::ranges::find(all, name, &Case::name);
    if (found == all.end()) std::cout << "there is no case " << name << "; --list names them\n", std::exit(2);
    cases.push_back(*found);
  }
  return cases;
}
}  // namespace

int main(int count, char** values) {
  const Words arguments(values + 1, values + count);
  const std::vector<Case> all = find_cases();
  if (arguments == Words{"--list"}) {
    for (const Case& test : all) std::cout << test.name << "\n";
    return 0;
  }
  return Run{selected(all, arguments)}.passes() ? 0 : 1;
}
