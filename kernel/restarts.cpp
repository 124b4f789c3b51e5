// kernel/restarts.cpp - one deadline a slot; the earliest is with the board's alarm.
#include "kernel/restarts.hpp"

#include <algorithm>
#include <array>

#include "kernel/board.hpp"
#include "kernel/kernel.hpp"

namespace kernel {
namespace {
constexpr u64 kNever = ~u64{0};

struct Restart {
  u64 due = kNever;
  u32 life = 0;
};
constinit std::array<Restart, ports::kMaxProcesses> restarts{};

void ask_for_earliest() {
  const u64 earliest = std::ranges::min(restarts, {}, &Restart::due).due;
  if (earliest != kNever) board.wake_at(earliest);
}

void restart_if_due(u8 slot, u64 now) {
  const Restart restart = restarts[slot];
  if (restart.due > now) return;
  restarts[slot] = {};
  const auto process = processes.find({.life = restart.life, .slot = slot});
  if (process && process->state() == ProcessState::Faulted) restart_process(*process, std::nullopt);
}
}  // namespace

void restart_later(const Process& process, u32 delay_ms) {
  const u64 delay = u64{delay_ms} * board.ticks_per_second / 1000;
  restarts[process.id().slot] = {.due = board.now() + delay, .life = process.id().life};
  ask_for_earliest();
}

void restart_due_processes() {
  const u64 now = board.now();
  for (u8 slot = 0; slot < restarts.size(); ++slot) restart_if_due(slot, now);
  ask_for_earliest();
}

}  // namespace kernel
