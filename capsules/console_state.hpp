// capsules/console_state.hpp - what the console keeps of one process: its write under way. Two words.
#pragma once
#include "contract/console.hpp"
#include "kernel/driver.hpp"

namespace capsules {

class ConsoleState {
 public:
  /// Whether a write waits or is under way.
  constexpr bool writing() const { return (m_write & kWriting) != 0; }
  constexpr u32 length() const { return m_write & ~kWriting; }
  constexpr u32 left() const { return length() - write_sent; }
  /// `length` is that of a buffer, of which none is as long as half of the address space.
  constexpr void begin_write(u32 length) {
    m_write = length | kWriting;
    write_sent = 0;
  }
  constexpr void end_write() { m_write &= ~kWriting; }

  u32 write_sent = 0;

 private:
  static constexpr u32 kWriting = 1u << 31;
  u32 m_write = 0;
};

using ConsoleGrant = kernel::Grant<ConsoleState, contract::console::kUpcalls, contract::console::kReadOnlyAllows,
                                   contract::console::kReadWriteAllows>;

}  // namespace capsules
