// tools/test/boot.cpp - a scratch file for the flash, a watched emulator, a verdict.
#include "tools/test/boot.hpp"

#include "tools/run/launch.hpp"
#include "tools/run/session.hpp"

namespace tools::test {
namespace {
constexpr std::chrono::seconds kHangGuard{60};

std::string tail(const std::string& text) {
  constexpr std::size_t kShown = 2000;
  return text.size() <= kShown ? text : "..." + text.substr(text.size() - kShown);
}

std::string what_went_wrong(const Outcome& outcome, const Watch& what, const std::string& console) {
  std::string why;
  if (outcome.ending == Ending::Refused) why += "refused line: " + outcome.refused_line + "\n";
  if (outcome.ending == Ending::EmulatorEnded) why += std::format("the emulator ended with status {}\n", outcome.status);
  for (const Pattern& pattern : what.expected.missing()) why += "not seen: " + pattern.expression() + "\n";
  if (const auto waiting = what.input.waiting_for()) why += "the input still waits for: " + *waiting + "\n";
  return why + "console:\n" + tail(console);
}

Watch watch_for(const Boot& boot, std::string& console) {
  Watch what{.expected = Expectations{boot.expected}};
  if (!boot.panics) what.refused.emplace_back("KERNEL PANIC");
  for (const std::string& expression : boot.refused) what.refused.emplace_back(expression);
  what.input = InputScript{boot.input};
  what.timeout = kHangGuard;
  what.show = [&console](std::string_view bytes) { console += bytes; };
  return what;
}
}  // namespace

constexpr unsigned kSlowShift = 7;  // 128 ns

Verdict boot(const EmulatedBoard& board, const std::string& name, const Boot& what) {
  const ScratchFolder scratch;
  const auto image = scratch.path() / "apps.bin";
  write_file(image, what.app_flash);
  std::string console;
  Watch watched = watch_for(what, console);
  watched.log = LogDecoder::for_kernel(build_folder(board) / what.kernel);
  for (const auto& program : what.programs) watched.places.add_program(program);
  Emulator emulator{emulator_arguments(board, {.kernel = build_folder(board) / what.kernel, .app_flash = image, .store = scratch_store(board, scratch.path()),
                                               .time = what.free_running ? Time::Realtime : Time::Skipping,
                                               .icount_shift = what.slow_processor ? std::optional{kSlowShift} : std::nullopt,
                                               .more = what.emulator_arguments}, false)};
  const Outcome outcome = watch(emulator, watched);
  const std::string title = std::format("{}: {}", board.name, name);
  return outcome.ending == Ending::Met ? passed(title) : failed(title, what_went_wrong(outcome, watched, console));
}

}  // namespace tools::test
