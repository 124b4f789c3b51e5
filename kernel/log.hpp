// kernel/log.hpp - the kernel's own lines, kept in a ring until the console has room for them.
//
// Errors   a line that does not fit is dropped whole; the next one that fits says how many were.
// Context  kernel loop and boot. A panic does not use it.
// Memory   kLogBytes.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "core/line.hpp"

namespace kernel {

inline constexpr usize kLogBytes = 2048;

/// Ascending detail. What is above the level that is set is not kept.
enum class LogLevel : u8 { Error, Warning, Information, Detail };
inline constexpr u32 kLogLevels = 4;
constexpr std::string_view name_of(LogLevel level) {
  constexpr std::array<std::string_view, kLogLevels> kNames{"error", "warning", "info", "detail"};
  return kNames[static_cast<u32>(level)];
}

/// Appends `line` and an end of line, at the level Information or the one named.
void log(std::string_view line);
void log(LogLevel level, std::string_view line);
void set_log_level(LogLevel level);
LogLevel log_level();

struct LogClient {
  /// There is something to take. Called from inside log(): only note it, for instance by a deferred call.
  virtual void log_available() = 0;

 protected:
  ~LogClient() = default;
};

/// Text that is longer than the ring: a line of it is made whenever the ring is empty.
struct LogSource {
  virtual bool has_lines() const = 0;
  /// Makes the next line; only while has_lines().
  virtual void put_line(core::Line<120>& line) = 0;

 protected:
  ~LogSource() = default;
};

/// Whose lines follow what is in the ring: one source. Call it again when there are lines anew.
void follow_log_with(LogSource& source);
/// Only what is in the ring is taken from here on: a panic prints the rest from elsewhere.
void forget_log_source();

/// Who drains the log: one client, named by the board at boot.
void drain_log_to(LogClient& client);
/// Moves up to to.size() bytes, the oldest first, and tells how many.
usize take_log(std::span<u8> to);
bool log_empty();

}  // namespace kernel
