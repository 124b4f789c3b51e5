// tools/run/emulator.hpp - one QEMU process and its serial line. Ends with the object that holds it.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tools/run/boards.hpp"

namespace tools {

enum class Time {
  Skipping,   // -icount; idle time is skipped: tests
  Pacing,     // -icount; idle time passes as on the wall: a person at the console
  Realtime,   // no -icount
};

struct EmulatorOptions {
  std::filesystem::path kernel;
  std::filesystem::path app_flash;  // raw image
  std::filesystem::path store;      // what applications store; see launch.hpp
  Time time = Time::Skipping;
  std::optional<unsigned> icount_shift{};  // an instruction takes 2^this nanoseconds; else the board's
  bool wait_for_debugger = false;
  std::vector<std::string> more;    // further arguments to QEMU
};

inline constexpr int kDebuggerPort = 3333;

/// The whole command line; `serial` is QEMU's own notation for the other end of the console.
std::vector<std::string> emulator_arguments(const EmulatedBoard& board, const EmulatorOptions& options, bool at_terminal);

/// What the emulated board's receiver is connected to.
enum class Keys { Typed, Terminal };

class Emulator {
 public:
  using Clock = std::chrono::steady_clock;

  /// With the terminal's keys the emulator sees to the terminal's modes, and nothing can be typed here.
  explicit Emulator(const std::vector<std::string>& arguments, Keys keys = Keys::Typed);
  ~Emulator();
  Emulator(const Emulator&) = delete;
  Emulator& operator=(const Emulator&) = delete;

  /// Waits for console output until `deadline`. Nothing: the time is over. Empty: the emulator has ended.
  std::optional<std::string> read_until(std::optional<Clock::time_point> deadline);
  /// Queued; handed over as fast as the emulated receiver takes it.
  void type(std::string_view bytes) { m_to_type += bytes; }
  /// Waits for the end; a status as a shell reports it.
  int wait_for_end();

 private:
  void write_some();

  int m_process = -1;
  int m_input = -1;
  int m_output = -1;
  std::string m_to_type;
};

}  // namespace tools
