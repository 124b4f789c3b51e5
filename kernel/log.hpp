// kernel/log.hpp - the kernel's own lines, kept in a ring until the console has room for them.
//
// Errors   a line that does not fit is dropped whole; the next one that fits says how many were.
// Context  kernel loop and boot. A panic does not use it.
// Memory   kLogBytes.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "core/types.hpp"

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

/// Who drains the log: one client, named by the board at boot.
void drain_log_to(LogClient& client);
/// Moves up to to.size() bytes, the oldest first, and tells how many.
usize take_log(std::span<u8> to);
bool log_empty();

}  // namespace kernel
