// kernel/log.hpp - the kernel's own lines, kept in a ring until the console has room for them.
//
//   log<"refused: {text} at {address}: {word}">(LogLevel::Warning, name, start, log_word<"it is too large">());
// contract/log_format.hpp names the places. Whether the board makes text of it or sends a frame is the image's (log_form.hpp).
// Errors   a record that does not fit is dropped whole; the next one that fits says how many were.
// Context  kernel loop and boot. A panic takes what is left; its own text does not pass here and is plain in every image.
// Memory   kLogBytes.
#pragma once
#include <array>
#include <span>
#include <string_view>

#include "core/line.hpp"
#include "kernel/log_ring.hpp"
#include "kernel/log_text.hpp"

namespace kernel {

/// Ascending detail. What is above the level that is set is not kept.
enum class LogLevel : u8 { Error, Warning, Information, Detail };
inline constexpr u32 kLogLevels = 4;
constexpr std::string_view name_of(LogLevel level) {
  constexpr std::array<std::string_view, kLogLevels> kNames{"error", "warning", "info", "detail"};
  return kNames[static_cast<u32>(level)];
}

/// What log<"..."> comes to.
void log_record(LogLevel level, std::string_view text, std::span<const LogArgument> arguments);

template <LogLiteral Text, class... Values>
void log(LogLevel level, const Values&... values) {
  static_assert(contract::log::count_placeholders(Text.view()) == sizeof...(Values), "as many arguments as the text has places");
  static_assert(contract::log::is_well_formed(Text.view()), "a place is {}, {address}, {hex}, {text} or {word}");
  static_assert(contract::log::always_fits(Text.view()), "fewer places: a record has contract::log::kLongestPayload bytes");
  [&]<usize... Index>(std::index_sequence<Index...>) {
    const std::array<LogArgument, sizeof...(Values)> arguments{
        log_argument<contract::log::placeholder_at(Text.view(), Index)>(values)...};
    log_record(level, log_string<Text>(), arguments);
  }(std::index_sequence_for<Values...>{});
}

/// Appends a line made on the board, at the level Information or the one named.
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

/// So many of a writer's own bytes, as so many bytes of the line.
struct WireBytes {
  usize taken = 0;
  usize sent = 0;
};
/// Changes the first `count` bytes of `buffer`, written by somebody who is not the kernel, so that no reader of the line can
/// take them for a frame of the log. Where the log has no frames nothing changes; elsewhere the last bytes may have to wait.
WireBytes to_wire(std::span<u8> buffer, usize count);

}  // namespace kernel
