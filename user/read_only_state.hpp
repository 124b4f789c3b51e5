// user/read_only_state.hpp - what the kernel tells a process without being asked: the time, and how many upcalls wait.
//
// Units    ticks of the alarm's clock (user/alarm.hpp tells how many a second has).
// Errors   NoDevice (a board without the driver).
// Memory   the object; it is shared with the kernel as long as it lives.
#pragma once
#include <array>

#include "contract/read_only_state.hpp"
#include "user/error.hpp"

namespace user::read_only_state {

/// Reading costs no system call.
class Window {
 public:
  Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  /// Whether the kernel keeps it true.
  Result<> shared() const { return m_shared; }
  /// How often the process was resumed since this was shared.
  u32 switches() const { return word(contract::read_only_state::Layout::kSwitches); }
  /// Upcalls that wait for the program to yield.
  u32 pending() const { return word(contract::read_only_state::Layout::kPending); }
  /// Ticks since boot.
  u64 time() const;

 private:
  u32 word(u32 offset) const;

  std::array<u32, contract::read_only_state::Layout::kBytes / sizeof(u32)> m_words{};
  Result<> m_shared;
};

}  // namespace user::read_only_state
