// tools/run/session.cpp - the loop between a console and what is wanted of it.
#include "tools/run/session.hpp"

#include <algorithm>

#include "tools/run/console_text.hpp"

namespace tools {
namespace {
class Session {
 public:
  Session(Emulator& emulator, Watch& what) : m_emulator{emulator}, m_what{what} {}

  Outcome run() {
    const auto deadline = m_what.timeout ? std::optional{Emulator::Clock::now() + *m_what.timeout} : std::nullopt;
    type();
    for (;;) {
      const auto bytes = m_emulator.read_until(deadline);
      if (!bytes) return {.ending = Ending::TimedOut};
      if (bytes->empty()) return {.ending = Ending::EmulatorEnded, .status = m_emulator.wait_for_end()};
      take(*bytes);
      if (!m_refused.empty()) return {.ending = Ending::Refused, .refused_line = m_refused};
      if (!m_what.only_time_ends() && m_what.expected.met() && m_what.input.finished() && m_what.installation.finished()) return {.ending = Ending::Met};
    }
  }

 private:
  void take(const std::string& from_line) {
    const std::string bytes = m_what.log.feed(from_line);
    if (m_what.show) m_what.show(bytes);
    m_text.feed(bytes, [&](const std::string& line) {
      see(line);
      if (const auto place = m_what.places.explain(line)) say(*place);
    });
    if (!m_text.open_line().empty()) m_what.input.see(m_text.open_line());
    type();
  }
  void see(const std::string& line) {
    m_what.expected.see(line);
    m_what.input.see(line);
    m_what.installation.see(line);
    const bool refused = std::ranges::any_of(m_what.refused, [&](const Pattern& pattern) { return pattern.matches(line); });
    if (refused && m_refused.empty()) m_refused = line;
  }
  /// A line of ours among those of the console.
  void say(const std::string& line) {
    if (m_what.show) m_what.show(line + "\r\n");
    see(line);
  }
  void type() {
    m_emulator.type(m_what.input.take_typable());
    m_emulator.type(m_what.installation.take_typable());
    if (m_what.tell) m_what.tell(m_what.installation.take_report());
  }

  Emulator& m_emulator;
  Watch& m_what;
  ConsoleText m_text;
  std::string m_refused;
};
}  // namespace

Outcome watch(Emulator& emulator, Watch& what) { return Session{emulator, what}.run(); }

}  // namespace tools
