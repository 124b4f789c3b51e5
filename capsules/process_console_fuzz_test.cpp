// capsules/process_console_fuzz_test.cpp - whatever is typed at the process console, it answers in whole, printable lines and
// prompts again; host only. The whole way: serial line, input, editor, commands, output. Seeds are fixed.
#include <random>

#include "capsules/process_console_fixture.hpp"

namespace {
using namespace capsules::test;

class Typist {
 public:
  explicit Typist(u32 seed) : m_random{seed} {}
  u32 pick(usize count) { return static_cast<u32>(m_random() % count); }

  std::string keys() {
    switch (pick(4)) {
      case 0: return noise();
      case 1: return command();
      default: return mutated(command());
    }
  }

 private:
  std::string noise() {
    std::string text;
    for (u32 i = pick(90); i != 0; --i) text += static_cast<char>(pick(256));
    return text;
  }
  std::string command() {
    constexpr std::array<std::string_view, 20> kWords{"help",  "list",   "status", "stop",    "start", "fault", "terminate",    "boot",          "process", "kernel",
                                                      "drivers", "top", "log",   "reset", "panic", "console-stop", "console-start", "",      "log info", "no-such"};
    constexpr std::array<std::string_view, 5> kMore{"stop", "log", "warning", "  ", "blink blink"};
    std::string line{kWords[pick(kWords.size())]};
    if (pick(3) != 0) line += " " + std::string{pick(3) != 0 ? kNames[pick(kNames.size())] : kMore[pick(kMore.size())]};
    return line + (pick(2) == 0 ? "\r" : "\n");
  }
  /// Editing keys, cut sequences, repeated and lost pieces.
  std::string mutated(std::string line) {
    constexpr std::array<std::string_view, 20> kKeys{"\x1b", "\x1b[", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1bOF", "\x1b[3~", "\x1b[999999~",
                                                     "\t",   "\x7f",  "\x01",   "\x05",   "\x0b",   "\x15",   "\x17",   "\x03",   "\x10",    "\r\n"};
    for (u32 i = pick(6); i != 0; --i) {
      const usize place = pick(line.size() + 1);
      switch (pick(4)) {
        case 0: line.insert(place, kKeys[pick(kKeys.size())]); break;
        case 1: line.erase(place, pick(4)); break;
        case 2: line.insert(place, line.substr(0, pick(40))); break;
        default: line.insert(place, 1, static_cast<char>(pick(256))); break;
      }
    }
    return line;
  }

  std::mt19937 m_random;
};

/// Types in pieces, as a serial line delivers them; true as long as nobody asked for a panic.
bool type_in_pieces(Shell& shell, Typist& typist, std::string_view keys) {
  while (!keys.empty()) {
    const usize count = std::min<usize>(keys.size(), 1 + typist.pick(30));
    if (!shell.type(keys.substr(0, count))) return false;
    keys.remove_prefix(count);
    if (typist.pick(8) == 0) shell.console.expired(0, 0, 0), shell.run();  // a second is over: `top` has another table
  }
  return true;
}

void check_quiet(const Shell& shell, const std::string& typed) {
  CAPTURE(typed);
  if (!shell.screen.defect().empty()) FAIL(shell.screen.defect());
  if (!shell.screen.between_sequences()) FAIL("the output ends inside of a sequence");
  if (!shell.uart.waiting.empty()) FAIL("keys wait in the device, and nothing will fetch them");
  if (!shell.screen.line().empty() && !shell.screen.line().starts_with(kPrompt)) FAIL("the last line is no prompt: " << shell.screen.line());
}

/// Ends `top`, a cut sequence, a line half typed and hibernation.
void check_prompt_returns(Shell& shell) {
  REQUIRE(shell.type("x\x03x\x03\rconsole-start\r"));
  CHECK(shell.screen.line() == kPrompt);
  CHECK(shell.screen.column() == kPrompt.size());
}

TEST_CASE("noise and broken commands are answered in whole, printable lines, and the prompt comes back") {
  constexpr u32 kSeeds = 200;
  u32 panics = 0;
  for (u32 seed = 1; seed <= kSeeds; ++seed) {
    CAPTURE(seed);
    Typist typist{seed};
    Shell shell;
    bool goes_on = shell.type("\r");
    for (u32 round = 0; goes_on && round < 100; ++round) {
      const std::string keys = typist.keys();
      goes_on = type_in_pieces(shell, typist, keys);
      if (!goes_on) break;
      check_quiet(shell, keys);
      if (round % 8 == 7) check_prompt_returns(shell);
    }
    if (!goes_on) ++panics;
    if (!goes_on) CHECK(machine().panic_text.contains("asked for at the process console"));
  }
  CHECK(panics > 0);
  CHECK(panics < kSeeds);
}
}  // namespace
