// tools/test/lesson_suite.cpp - every lesson on every board: its README's command is typed, and its README's output has to come.
#include <algorithm>
#include <format>
#include <regex>

#include "tools/common/error.hpp"
#include "tools/pack/app_elf.hpp"
#include "tools/run/launch.hpp"
#include "tools/test/lesson_boot.hpp"
#include "tools/test/suites.hpp"

namespace tools::test {
namespace {
using std::filesystem::path;

constexpr std::size_t kLongestProgram = 40;  // lines

struct Budget {
  std::string_view app;
  u32 flash, ram;
};
/// What the smallest program of all may take, in bytes.
constexpr Budget kSmallest{"01-hello", 1228, 512};

/// Folders named like 04-two-tasks, in order.
std::vector<std::string> lesson_names(const path& root) {
  static const std::regex kName{"[0-9]{2}-.*"};
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator{root / "apps"})
    if (const std::string name = entry.path().filename(); entry.is_directory() && std::regex_match(name, kName)) names.push_back(name);
  std::ranges::sort(names);
  return names;
}

Lesson read_lesson(const path& root, const std::string& name) {
  const path readme = root / "apps" / name / "README.md";
  if (!std::filesystem::exists(readme)) fail("apps/{}/README.md is not there; write one, as apps/README.md says", name);
  return parse_lesson(name, read_text(readme));
}

// --- what stands in the folder

std::vector<path> sources_of(const path& folder) {
  std::vector<path> sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (const path extension = entry.path().extension(); extension == ".cpp" || extension == ".c" || extension == ".hpp") sources.push_back(entry.path());
  return sources;
}

bool is_shown_by(const std::vector<path>& sources, const std::string& piece) {
  return std::ranges::any_of(sources, [&](const path& source) { return read_text(source).contains(piece); });
}

std::string complaints_about(const path& root, const Lesson& lesson) {
  const std::vector<path> sources = sources_of(root / "apps" / lesson.name);
  std::string why;
  for (const path& source : sources)
    if (const auto lines = std::ranges::count(read_text(source), '\n'); lines > static_cast<std::ptrdiff_t>(kLongestProgram))
      why += std::format("apps/{}/{} has {} lines; {} are enough for one idea\n", lesson.name, source.filename().string(), lines, kLongestProgram);
  for (const std::string& piece : lesson.shown)
    if (!is_shown_by(sources, piece)) why += std::format("apps/{}/README.md shows code that no source of the lesson has:\n{}", lesson.name, piece);
  if (!read_text(root / "apps/README.md").contains(std::format("({}/README.md)", lesson.name)))
    why += std::format("apps/README.md does not name {}; give it a row with ({}/README.md)\n", lesson.name, lesson.name);
  return why;
}

Verdict look_at(const path& root, const Lesson& lesson) {
  const std::string name = lesson.name + " is one short program, and its README shows it as it is", why = complaints_about(root, lesson);
  return why.empty() ? passed(name) : failed(name, why);
}

// --- what it takes

/// A lesson may boot applications that are not its own.
bool is_of(const Lesson& lesson, const std::string& app) { return app.starts_with(lesson.name.substr(0, lesson.name.find('-') + 1)); }

std::string columns_of(const EmulatedBoard& board, const std::string& app) {
  try {
    const AppElf elf = read_app_elf(find_app(board, app));
    return std::format("{:>8} {:>6}", elf.flash.size(), elf.ram_bytes);
  } catch (const Error&) {  // a case has said so
    return std::format("{:>15}", "none");
  }
}

void print_table(const std::vector<Lesson>& lessons, Report& report) {
  std::string heads;
  for (const EmulatedBoard& board : boards()) heads += std::format("{:>15}", board.name);
  report.summarise(std::format("  {:<24}{}\n  {:<24}{:>8} {:>6}{:>8} {:>6}", "bytes", heads, "", "flash", "RAM", "flash", "RAM"));
  for (const Lesson& lesson : lessons)
    for (const std::string& app : apps_of(lesson))
      if (is_of(lesson, app)) {
        std::string row = std::format("  {:<24}", app);
        for (const EmulatedBoard& board : boards()) row += columns_of(board, app);
        report.summarise(row);
      }
}

Verdict measure_smallest(const EmulatedBoard& board) {
  const AppElf elf = read_app_elf(find_app(board, std::string{kSmallest.app}));
  const std::string name = std::format("{}: {} takes at most {} bytes of flash and {} of RAM", board.name, kSmallest.app, kSmallest.flash, kSmallest.ram);
  if (elf.flash.size() <= kSmallest.flash && elf.ram_bytes <= kSmallest.ram) return passed(name);
  return failed(name, std::format("it takes {} and {}\n", elf.flash.size(), elf.ram_bytes));
}

/// A README that cannot be read is a failed case; the others go on.
std::vector<Lesson> read_lessons(const path& root, const std::vector<std::string>& names, Report& report) {
  std::vector<Lesson> lessons;
  for (const std::string& name : names) {
    if (!report.wants(name)) continue;
    try {
      lessons.push_back(read_lesson(root, name));
    } catch (const std::exception& error) {
      report.add(failed(name + " has a README with a command and its output", error.what()));
    }
  }
  return lessons;
}
}  // namespace

void run_lesson_tests(const path& root, Report& report) {
  const std::vector<Lesson> lessons = read_lessons(root, lesson_names(root), report);
  std::vector<Case> cases;
  for (const Lesson& lesson : lessons) {
    cases.push_back([&] { return look_at(root, lesson); });
    for (const EmulatedBoard& board : boards()) cases.push_back([&] { return boot_lesson(root, board, lesson); });
  }
  for (const EmulatedBoard& board : boards())
    if (report.wants(std::string{kSmallest.app})) cases.push_back([&] { return measure_smallest(board); });
  run_cases(cases, report);
  print_table(lessons, report);
  report.summarise(std::format("lessons: {} of them on {} boards", lessons.size(), boards().size()));
}

}  // namespace tools::test
