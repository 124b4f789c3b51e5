// tests/host_port/simulated_machine.hpp - the hardware under the host port: what it was told, and what it will do.
#pragma once
#include <csetjmp>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/ports/attention.hpp"
#include "kernel/ports/protection.hpp"

namespace host {

/// The kernel went to sleep and the test has nothing left that could wake it.
struct Asleep {};
/// The kernel gave up and halted the board.
struct Halted {};
/// Boot is over: the kernel entered its loop.
struct LoopEntered {};

struct Machine {
  std::deque<u16> pending{};            // interrupt lines, in the order in which they will be taken
  bool recorded = false;
  std::set<u16> enabled{};
  std::vector<u16> finished{};
  u32 windows = 0;                      // interrupt windows that are open now
  u32 sleeps = 0;
  std::deque<std::function<void()>> while_asleep{};  // one for each time the kernel may sleep

  std::vector<kernel::ports::Plan> plans{};  // loaded, the current one last
  std::vector<u32> slices{};                 // started, in microseconds
  u32 slice_stops = 0;
  u64 now = 0;                               // milliseconds
  u64 wake_at = ~u64{0};                     // when the kernel wants to be woken
  u32 watchdog_restarts = 0;
  bool watchdog_counts = false;
  bool ticking = false;
  bool period_over = true;                   // what the tick's top half will hear
  std::jmp_buf call_landing;                 // where the trap code goes on with a system call that was abandoned
  std::vector<bool> watched_sleeps{};        // for each time the kernel slept, whether the watchdog counted
  std::string panic_text{};
  std::function<void(std::string_view)> on_panic_text{};  // hears of each piece of it

  void interrupt(u16 line) {
    pending.push_back(line);
    recorded = true;
    kernel::ports::want_attention();
  }
};

Machine& machine();

}  // namespace host
