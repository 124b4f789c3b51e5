// kernel/restarts.cpp - one deadline a slot; the earliest is with the board's alarm.
#include "kernel/restarts.hpp"

#include <algorithm>
#include <array>

#include "kernel/board.hpp"
#include "kernel/kernel.hpp"

namespace kernel {
namespace {
constexpr u64 kNever = 0;  // no deadline is the first tick; and what is zero needs no initial values in flash

/// By slot; side by side, because a life beside a deadline would leave a gap of four bytes.
struct Restarts {
  std::array<u64, ports::kMaxProcesses> due{};
  std::array<u32, ports::kMaxProcesses> life{};
};
constinit Restarts restarts{};

void ask_for_earliest() {
  u64 earliest = kNever;
  for (const u64 due : restarts.due)
    if (due != kNever && (earliest == kNever || due < earliest)) earliest = due;
  if (earliest != kNever) board.wake_at(earliest);
}

void restart_if_due(u8 slot, u64 now) {
  if (restarts.due[slot] == kNever || restarts.due[slot] > now) return;
  restarts.due[slot] = kNever;
  const auto process = processes.find({.life = restarts.life[slot], .slot = slot});
  if (process && process->state() == ProcessState::Faulted) restart_process(*process, std::nullopt);
}
}  // namespace

void restart_later(const Process& process, u32 delay_ms) {
  const u64 delay = u64{delay_ms} * board.ticks_per_second / 1000;
  const auto [life, slot] = process.id();
  restarts.due[slot] = board.now() + std::max(delay, u64{1});
  restarts.life[slot] = life;
  ask_for_earliest();
}

void restart_due_processes() {
  const u64 now = board.now();
  for (u8 slot = 0; slot < restarts.due.size(); ++slot) restart_if_due(slot, now);
  ask_for_earliest();
}

}  // namespace kernel
