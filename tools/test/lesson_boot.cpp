// tools/test/lesson_boot.cpp - types a lesson's command, and takes its output out of what the console shows.
//
// The application `clock` runs beside a lesson. Everything behind the kernel's banner is the lesson's output, until some seconds have passed
// since the last of it was typed that a lesson wants typed: seconds of the board, which depend on nothing outside.
#include "tools/test/lesson_boot.hpp"

#include <algorithm>
#include <format>
#include <regex>

#include "tools/common/file.hpp"
#include "tools/common/process.hpp"
#include "tools/run/console_text.hpp"
#include "tools/run/launch.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr std::string_view kClock = "clock: ";
constexpr int kSeconds = 40;  // half of them at least: a line that arrives in two pieces may count twice

/// Behind the kernel's banner, and without the clock.
Lines output_in(const std::string& console) {
  static const std::regex kBannerEnds{"[0-9]+ applications?"};
  Lines lines;
  bool begun = false;
  ConsoleText{}.feed(console, [&](const std::string& line) {
    if (begun && !line.starts_with(kClock)) lines.push_back(line);
    begun = begun || std::regex_match(line, kBannerEnds);
  });
  return lines;
}

/// The command's words with another file to type: what it would type itself, then the time that is waited for.
Lines words_with_end(const path& root, const Lesson& lesson, const path& typed) {
  Lines words = lesson.words;
  std::string script;
  if (const auto option = std::ranges::find(words, "--input"); option != words.end()) {
    if (option + 1 != words.end()) script = read_text(root / *(option + 1));
    words.erase(option, std::min(option + 2, words.end()));
  }
  for (int i = 0; i < kSeconds; ++i) script += std::format("@wait ^{}\n", kClock);
  write_text(typed, script);
  words.append_range(Lines{"--app", "clock", "--input", typed.string(), "--expect", std::format("^{}", kClock)});
  return words;
}

ProcessResult run_lesson(const path& root, const EmulatedBoard& board, const Lesson& lesson) {
  const ScratchFolder scratch;
  Lines command{(root / "build/host/tools/bulkhead").string(), "run", "--board", std::string{board.name}};
  command.append_range(words_with_end(root, lesson, scratch.path() / "typed.txt"));
  return run_process(command);
}
}  // namespace

Verdict boot_lesson(const path& root, const EmulatedBoard& board, const Lesson& lesson) {
  const std::string name = std::format("{}: {} prints what its README shows", board.name, lesson.name);
  const ProcessResult result = run_lesson(root, board, lesson);
  const Lines seen = output_in(result.output);
  const std::string why = (result.status == 0 ? "" : result.errors) + difference(lesson.output, seen);
  if (why.empty()) return passed(name);
  std::string all;
  for (const std::string& line : seen) all += line + "\n";
  return failed(name, why + "all of the output:\n" + all);
}

}  // namespace tools::test
