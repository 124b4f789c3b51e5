// kernel/schedulers/trace_fixture.hpp - runs a scheduler over recorded behaviour of processes and keeps who ran when; host tests only.
//
// Time goes in steps of a millisecond. A process computes for `busy` of them, waits for `idle`, and so on.
#pragma once
#include <algorithm>
#include <vector>

#include "kernel/schedulers/interface.hpp"

namespace kernel::schedulers {

struct Behaviour {
  u32 busy = 0;       // milliseconds of work between two waits; 0: it never waits
  u32 idle = 0;       // milliseconds until it is ready again
  u32 first = 0;      // millisecond of its first readiness
};

template <Scheduler S>
class Trace {
 public:
  explicit Trace(std::vector<Behaviour> behaviours) : m_states(behaviours.size()), m_behaviours{std::move(behaviours)} {
    for (u8 slot = 0; slot < m_states.size(); ++slot) m_states[slot].wakes = m_behaviours[slot].first;
  }

  /// Who ran in each millisecond; -1: nobody.
  const std::vector<int>& run(u32 milliseconds) {
    for (u32 end = m_now + milliseconds; m_now != end; ++m_now) step();
    return m_history;
  }
  u32 share(int slot, u32 from = 0) const {
    return static_cast<u32>(std::count(m_history.begin() + from, m_history.end(), slot));
  }
  /// The longest time that `slot` was ready and did not run.
  u32 longest_wait(u8 slot) const { return m_states[slot].longest_wait; }
  S& scheduler() { return m_scheduler; }

 private:
  struct State {
    u32 wakes = 0, worked = 0, waited = 0, longest_wait = 0;
    bool ready = false;
  };

  void step() {
    for (u8 slot = 0; slot < m_states.size(); ++slot)
      if (!m_states[slot].ready && m_states[slot].wakes <= m_now) m_states[slot].ready = true, m_scheduler.note(slot, true);
    const bool over = m_running >= 0 && m_slice_left == 0;
    const auto next = m_scheduler.next(over ? Slice::Over : Slice::Running, m_now);
    if (!next) m_running = -1;
    else if (over || *next != m_running) load(*next);
    m_history.push_back(m_running);
    account();
  }
  void load(u8 slot) {
    m_running = slot;
    m_scheduler.running(slot);
    m_slice_left = m_scheduler.slice_of(slot).value_or(0xFFFF'FFFF / 1000 * 1000) / 1000;
  }
  void account() {
    for (u8 slot = 0; slot < m_states.size(); ++slot) {
      State& state = m_states[slot];
      state.waited = state.ready && slot != m_running ? state.waited + 1 : 0;
      state.longest_wait = std::max(state.longest_wait, state.waited);
    }
    if (m_running < 0) return;
    --m_slice_left;
    State& state = m_states[static_cast<u8>(m_running)];
    const Behaviour& behaviour = m_behaviours[static_cast<u8>(m_running)];
    if (behaviour.busy == 0 || ++state.worked < behaviour.busy) return;
    state = {.wakes = m_now + 1 + behaviour.idle, .longest_wait = state.longest_wait};
    m_scheduler.note(static_cast<u8>(m_running), false);
  }

  S m_scheduler{};
  std::vector<State> m_states;
  std::vector<Behaviour> m_behaviours;
  std::vector<int> m_history;
  u32 m_now = 0, m_slice_left = 0;
  int m_running = -1;
};

}  // namespace kernel::schedulers
