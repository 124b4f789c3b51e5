// tools/test/system_suite.cpp - two emulators at a time, each watched until its test is decided.
#include <algorithm>
#include <atomic>
#include <thread>

#include "tools/common/error.hpp"
#include "tools/pack/tbf_writer.hpp"
#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"
#include "tools/test/directives.hpp"
#include "tools/test/suites.hpp"

namespace tools {
namespace {
namespace fs = std::filesystem;

std::vector<SystemTest> read_tests(const fs::path& folder) {
  std::vector<SystemTest> tests;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
    const fs::path& path = entry.path();
    if (path.extension() != ".cpp" && path.extension() != ".c" && path.extension() != ".S") continue;
    const Bytes source = read_file(path);
    tests.push_back(parse_directives(path.stem().string(), {source.begin(), source.end()}));
  }
  std::ranges::sort(tests, {}, &SystemTest::name);
  return tests;
}

AppImage image_for(const EmulatedBoard& board, const SystemTest& test) {
  std::vector<fs::path> files{find_app(board, test.name)};
  for (const std::string& other : test.with) files.push_back(find_app(board, other));
  AppImage image = build_app_image(board.memory, files);
  const auto own = std::ranges::find(image.apps, test.name, &PlacedApp::name);
  if (own == image.apps.end()) fail("the application {} is not in the image", test.name);
  const std::span object = std::span{image.flash}.subspan(own->flash.start - board.memory.flash.start, own->flash.size());
  for (const auto& [offset, value] : test.damage) object[offset] = value;
  if (test.repair_checksum) seal_header(object);
  return image;
}

std::string explain(const Outcome& outcome, const Watch& what, const std::string& console) {
  std::string text;
  if (outcome.ending == Ending::TimedOut) text += "    the time was over\n";
  if (outcome.ending == Ending::Refused) text += "    refused: " + outcome.refused_line + "\n";
  if (outcome.ending == Ending::EmulatorEnded) text += std::format("    the emulator ended with status {}\n", outcome.status);
  for (const Pattern& pattern : what.expected.missing()) text += "    not seen: " + pattern.expression() + "\n";
  return text + "    --- console ---\n" + console + "\n    ---\n";
}

void run_one(const EmulatedBoard& board, const SystemTest& test, Report& report) {
  const AppImage image = image_for(board, test);
  const ScratchFolder scratch;
  write_file(scratch.path() / "apps.bin", image.flash);
  std::string console;
  Watch what{.expected = Expectations{test.expected}};
  for (const std::string& expression : test.refused) what.refused.emplace_back(expression);
  if (std::ranges::none_of(test.expected, [](const std::string& e) { return e.contains("PANIC"); })) what.refused.emplace_back("KERNEL PANIC");
  what.input = InputScript{test.input};
  what.timeout = std::chrono::seconds{test.timeout_seconds};
  what.show = [&](std::string_view bytes) { console += bytes; };
  Emulator emulator{emulator_arguments(board, {.kernel = build_folder(board) / "kernel.elf", .app_flash = scratch.path() / "apps.bin",
                                               .time = test.real_time ? Time::Realtime : Time::Skipping}, false)};
  const Outcome outcome = watch(emulator, what);
  if (outcome.ending == Ending::Met) report.passed(test.sentence);
  else report.failed(test.name + ": " + test.sentence, explain(outcome, what, console));
}

bool applies(const EmulatedBoard& board, const SystemTest& test) {
  return test.boards.empty() || std::ranges::contains(test.boards, board.name);
}

void run_reported(const EmulatedBoard& board, const SystemTest& test, Report& report) {
  if (!applies(board, test)) return report.not_applicable(test.sentence, test.because);
  try {
    run_one(board, test, report);
  } catch (const std::exception& error) {
    report.failed(test.name + ": " + test.sentence, std::string{"    "} + error.what() + "\n");
  }
}
}  // namespace

void run_system_suite(const fs::path& root, const std::string& board_name, Report& report) {
  const EmulatedBoard& board = board_named(board_name);
  const std::vector<SystemTest> tests = read_tests(root / "tests" / "system");
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < tests.size(); i = next++) run_reported(board, tests[i], report);
  };
  std::jthread second{work};
  work();
}

}  // namespace tools
