// capsules/process_console_fuzz_test.cpp - whatever is typed at the process console, it answers in whole, printable lines and
// prompts again; host only. The whole way: serial line, input, editor, commands, output. Seeds are fixed.
#include <random>

#include "capsules/console_fixture.hpp"
#include "capsules/process_console.hpp"

namespace {
using namespace capsules::test;

constexpr std::string_view kPrompt = "bulkhead$ ";

/// What a person sees: understands what the console may send, and nothing else.
class Screen {
 public:
  void show(std::string_view bytes) {
    for (const char byte : bytes) put(byte);
  }
  /// Empty: all was well. Otherwise the first thing that was not.
  const std::string& defect() const { return m_defect; }
  /// The line that the cursor is in, and where.
  const std::string& line() const { return m_line; }
  usize column() const { return m_column; }
  bool between_sequences() const { return m_sequence.empty(); }

 private:
  void put(char byte) {
    if (!m_sequence.empty()) return continue_sequence(byte);
    if (m_returned && byte != '\n' && byte != '\x1b') return wrong("a return that neither ends nor erases the line", byte);
    if (byte == '\r') m_returned = true, m_column = 0;
    else if (byte == '\n') end_line();
    else if (byte == '\x1b') m_sequence = byte;
    else if (byte >= ' ' && byte < '\x7f') print(byte);
    else wrong("an unprintable byte", byte);
  }
  void print(char byte) {
    if (m_column == m_line.size()) m_line += byte;
    else m_line[m_column] = byte;
    ++m_column;
  }
  void end_line() {
    if (!m_returned) return wrong("a line feed without a return", '\n');
    if (m_line.size() > 120) return wrong("a line of " + std::to_string(m_line.size()), '\n');
    if (m_line.find(kPrompt, 1) != std::string::npos) return wrong("a prompt inside of a line", '\n');
    m_returned = false;
    m_line.clear();
  }
  /// ESC [ K erases from the cursor on, ESC [ n D moves it to the left.
  void continue_sequence(char byte) {
    m_sequence += byte;
    if (m_sequence.size() == 2) return byte == '[' ? void() : wrong("a torn sequence", byte);
    if (byte >= '0' && byte <= '9' && m_sequence.size() < 5) return;
    const std::string number = m_sequence.substr(2, m_sequence.size() - 3);
    if (byte == 'K' && number.empty()) m_line.resize(m_column), m_returned = false;
    else if (byte == 'D' && !number.empty() && std::stoul(number) <= m_column) m_column -= std::stoul(number);
    else return wrong("a torn sequence", byte);
    m_sequence.clear();
  }
  void wrong(std::string what, char byte) {
    if (m_defect.empty()) m_defect = what + ", byte " + std::to_string(static_cast<u8>(byte)) + ", in \"" + m_line + "\"";
    m_sequence.clear();
  }

  std::string m_line{}, m_sequence{}, m_defect{};
  usize m_column = 0;
  bool m_returned = false;
};

/// Names that no tool would make, and some that it would.
constexpr std::array<std::string_view, 4> kNames{"blink", "an application with a name of the greatest length", "\x1b[2J\r\nevil", ""};

struct Shell : World {
  using Alarms = capsules::VirtualAlarms<hil::AlarmFake, kernel::ports::kMaxProcesses>;
  using Output = capsules::ConsoleOutput<hil::UartFake, Alarms>;
  using Input = capsules::ConsoleInput<hil::UartFake>;

  hil::UartFake uart{};
  hil::AlarmFake source{};
  NoAlarms nobody{};
  std::array<u8, 128> buffer{};
  capsules::ConsoleGrant grant{kernel::GrantSlot{1}};
  kernel::ProcessManagement management{};
  capsules::ProcessConsole console;
  Alarms alarms;
  Output output;
  kernel::LogBell log_bell{kernel::DeferredCall{0}};
  Input input;
  Screen screen{};

  Shell()
      : console{management, output, input, [] {}},
        alarms{source, {nobody, output, nobody, console}},
        output{uart, alarms, console, buffer, grant, kernel::DeferredCall{0}},
        input{uart, console, grant, kernel::DeferredCall{1}} {
    for (const std::string_view name : kNames) (void)start(application(name));
    uart.transmit_client = output;
    uart.receive_client = input;
    source.client = alarms;
    deferred(0).on_call = [this] { output.deferred_call(); };
    deferred(1).on_call = [this] { input.deferred_call(); };
    kernel::drain_log_to(log_bell);
    uart.listen();
  }
  ~Shell() {
    while (uart.sending) uart.complete();
  }

  /// The kernel's loop and the device run until nothing is left to do.
  void run() {
    run_deferred_calls();
    while (uart.sending) {
      uart.complete();
      run_deferred_calls();
    }
    screen.show(uart.sent);
    uart.sent.clear();
  }
  /// False if the kernel was told to panic.
  bool type(std::string_view keys) {
    try {
      uart.type(keys);
      run();
      return true;
    } catch (const Halted&) {
      return false;
    }
  }
};

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
