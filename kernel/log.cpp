// kernel/log.cpp - the ring behind log(); lines go in whole or not at all.
#include "kernel/log.hpp"

#include <array>

#include "core/line.hpp"
#include "core/optional_ref.hpp"

namespace kernel {
namespace {

class LogRing {
 public:
  usize room() const { return kLogBytes - m_count; }
  usize count() const { return m_count; }
  void put(std::string_view text) {
    for (const char character : text) m_bytes[(m_head + m_count++) % kLogBytes] = static_cast<u8>(character);
  }
  u8 take() {
    const u8 byte = m_bytes[m_head];
    m_head = (m_head + 1) % kLogBytes;
    --m_count;
    return byte;
  }

 private:
  std::array<u8, kLogBytes> m_bytes{};
  usize m_head = 0;
  usize m_count = 0;
};

constinit LogRing ring{};
constinit u32 dropped_lines = 0;
constinit LogLevel kept_level = LogLevel::Information;
constinit core::OptionalRef<LogClient> client{};
constinit core::OptionalRef<LogSource> source{};
constexpr std::string_view kEndOfLine = "\r\n";

bool append(std::string_view line) {
  if (line.size() + kEndOfLine.size() > ring.room()) return false;
  ring.put(line);
  ring.put(kEndOfLine);
  return true;
}

bool source_has_lines() { return source && source->has_lines(); }

/// One line of the source into the empty ring: it fits.
bool refill() {
  if (!source_has_lines()) return false;
  core::Line<120> line;
  source->put_line(line);
  return append(line.view());
}
}  // namespace

void log(std::string_view line) { log(LogLevel::Information, line); }

void set_log_level(LogLevel level) { kept_level = level; }
LogLevel log_level() { return kept_level; }

void log(LogLevel level, std::string_view line) {
  if (level > kept_level) return;
  if (dropped_lines != 0 && append(core::Line<>{}.text("log: ").decimal(dropped_lines).text(" lines dropped").view()))
    dropped_lines = 0;
  if (!append(line)) ++dropped_lines;
  if (client) client->log_available();
}

void drain_log_to(LogClient& new_client) {
  client = new_client;
  if (!log_empty()) new_client.log_available();
}

usize take_log(std::span<u8> to) {
  usize taken = 0;
  while (taken < to.size() && (ring.count() != 0 || refill())) to[taken++] = ring.take();
  return taken;
}

bool log_empty() { return ring.count() == 0 && !source_has_lines(); }

void follow_log_with(LogSource& new_source) {
  source = new_source;
  if (client && !log_empty()) client->log_available();
}

void forget_log_source() { source = {}; }

}  // namespace kernel
