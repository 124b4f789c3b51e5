// capsules/console_line.hpp - who may write next, so that nobody's line is torn by somebody else's.
//
// A writer that stopped in the middle of a line keeps the line until it ends it, dies, or has been silent for
// kHoldMilliseconds; only then does another one begin, on a new line. Pure state: knows no device and no process.
#pragma once
#include <optional>

#include "kernel/driver.hpp"

namespace capsules {

/// The kernel's log, the process console, or a process.
struct ConsoleWriter {
  kernel::ProcessId process{};  // the default id is the kernel: no process ever has it
  constexpr bool is_kernel() const { return process == kernel::ProcessId{}; }
  constexpr bool is_console() const { return *this == console(); }
  constexpr bool is_process() const { return process.life != 0; }
  static constexpr ConsoleWriter console() { return {{.life = 0, .slot = 0xfe}}; }
  friend constexpr bool operator==(ConsoleWriter, ConsoleWriter) = default;
};

class ConsoleLine {
 public:
  static constexpr u32 kHoldMilliseconds = 100;
  /// A line that is longer is held no more: somebody who never ends one would keep all others silent for ever.
  static constexpr usize kLongestHeld = 512;

  constexpr void sent(ConsoleWriter writer, usize count, u8 last_byte) {
    m_length = m_open && m_owner == writer ? m_length + count : count;
    m_owner = writer;
    m_open = last_byte != '\n';
    m_silent_for_too_long = m_length > kLongestHeld;
  }
  /// Whether the owner's further writes come before everybody else's.
  constexpr bool owner_goes_on() const { return m_open && m_length <= kLongestHeld; }
  constexpr void hold_expired() { m_silent_for_too_long = true; }
  /// The line was ended on the owner's behalf.
  constexpr void ended() { m_open = false; }

  constexpr bool open() const { return m_open; }
  constexpr ConsoleWriter owner() const { return m_owner; }
  /// Whether others have to wait for the owner.
  constexpr bool held() const { return m_open && !m_silent_for_too_long; }
  /// Whether `writer` may not begin before the line has been ended for its owner.
  constexpr bool breaks(ConsoleWriter writer) const { return m_open && m_owner != writer; }

 private:
  ConsoleWriter m_owner{};
  usize m_length = 0;  // of the line so far, as far as its owner wrote it
  bool m_open = false;
  bool m_silent_for_too_long = false;
};

}  // namespace capsules
