// kernel/log.cpp - the ring behind log(); records go in whole or not at all.
#include "kernel/log.hpp"

#include <array>

#include "core/optional_ref.hpp"
#include "core/undivided.hpp"
#include "kernel/log_form.hpp"

namespace kernel {
namespace {
constinit LogRing ring{};
constinit u32 dropped_lines = 0;
constinit LogLevel kept_level = LogLevel::Information;
constinit core::OptionalRef<LogClient> client{};
constinit core::OptionalRef<LogSource> source{};

/// What was dropped is said first, as soon as there is room to say it.
bool announce_dropped() {
  const std::array<LogArgument, 1> count{LogArgument::number(dropped_lines)};
  return append_record(ring, log_string<"log: {} lines dropped">(), count);
}

template <class Append>
void append_whole(Append append) {
  const core::Undivided whole;
  if (dropped_lines != 0 && announce_dropped()) dropped_lines = 0;
  if (!append()) ++dropped_lines;
}

template <class Append>
void keep(LogLevel level, Append append) {
  if (level > kept_level) return;
  append_whole(append);
  if (client) client->log_available();
}

bool source_has_lines() { return source && source->has_lines(); }

/// One line of the source into the empty ring: it fits.
bool refill() {
  if (!source_has_lines()) return false;
  core::Line<120> line;
  source->put_line(line);
  return append_line(ring, line.view());
}
}  // namespace

void log_record(LogLevel level, std::string_view text, std::span<const LogArgument> arguments) {
  keep(level, [&] { return append_record(ring, text, arguments); });
}
void log(LogLevel level, std::string_view line) {
  keep(level, [&] { return append_line(ring, line); });
}
void log(std::string_view line) { log(LogLevel::Information, line); }

void set_log_level(LogLevel level) { kept_level = level; }
LogLevel log_level() { return kept_level; }

void drain_log_to(LogClient& new_client) {
  client = new_client;
  if (!log_empty()) new_client.log_available();
}

usize take_log(std::span<u8> to) {
  const core::Undivided whole;
  usize taken = ring.pop_into(to);
  for (usize line = 0; line < to.size(); ++line) {  // each has a byte at least
    if (taken == to.size() || !refill()) break;
    taken += ring.pop_into(to.subspan(taken));
  }
  return taken;
}

bool log_empty() { return ring.empty() && !source_has_lines(); }

void follow_log_with(LogSource& new_source) {
  source = new_source;
  if (client && !log_empty()) client->log_available();
}

void forget_log_source() { source = {}; }

}  // namespace kernel
