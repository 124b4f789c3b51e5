// capsules/process_console_fixture.hpp - the process console over a fake serial line, and the screen at its other end; tests only.
#pragma once
#include "capsules/console_fixture.hpp"
#include "capsules/process_console.hpp"

namespace capsules::test {

inline constexpr std::string_view kPrompt = "bulkhead$ ";

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
inline constexpr std::array<std::string_view, 4> kNames{"blink", "an application with a name of the greatest length", "\x1b[2J\r\nevil", ""};

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

}  // namespace capsules::test
