// capsules/virtual_alarm.hpp - many numbered alarms over one hil::Alarm: one a process, and a few of the kernel's own.
//
// Units    ticks of the source, 64 bits: they do not wrap.
// Errors   none. A deadline that has passed expires as soon as the hardware's interrupt is served.
// Context  kernel loop. expired() never runs inside arm().
// Bounds   arm, cancel and expiry are O(log n) in the number of armed alarms.
// Memory   10 bytes an alarm.
#pragma once
#include "core/indexed_heap.hpp"
#include "core/undivided.hpp"
#include "hil/alarm.hpp"

namespace capsules {

struct VirtualAlarmClient {
  /// Once per arm(), at or after `deadline`.
  virtual void expired(u8 alarm, u64 deadline, u64 now) = 0;

 protected:
  ~VirtualAlarmClient() = default;
};

/// Alarms 0 to ProcessAlarms - 1 belong to one client, the three behind them to a client each.
template <hil::Alarm Source, u32 ProcessAlarms>
class VirtualAlarms final : public hil::AlarmClient {
 public:
  static constexpr u32 kFrequencyHz = Source::kFrequencyHz;
  static constexpr u8 kConsoleAlarm = ProcessAlarms;
  static constexpr u8 kKernelAlarm = ProcessAlarms + 1;
  static constexpr u8 kTopAlarm = ProcessAlarms + 2;
  struct Clients {
    VirtualAlarmClient& processes;
    VirtualAlarmClient& console;
    VirtualAlarmClient& kernel;
    VirtualAlarmClient& top;
  };

  constexpr VirtualAlarms(Source& source, const Clients& clients) : m_source{source}, m_clients{clients} {}

  u64 now() const { return m_source.now(); }
  void arm(u8 alarm, u64 deadline) {
    const core::Undivided whole;  // of all capsules, not of the one that calls
    m_heap.set(alarm, deadline);
    follow_smallest();
  }
  void cancel(u8 alarm) {
    const core::Undivided whole;
    m_heap.remove(alarm);
    follow_smallest();
  }

  /// Alarms that are due, as many as there are; those armed meanwhile by the clients have their turn at the next interrupt.
  void fired() override {
    m_hardware = kNone;
    const u64 now = m_source.now();
    for (u32 turn = 0; turn < kAlarms; ++turn) {
      const auto due = m_heap.smallest();
      if (!due || due->key > now) break;
      m_heap.remove(due->slot);
      client_of(due->slot).expired(due->slot, due->key, now);
    }
    follow_smallest();
  }

 private:
  static constexpr u64 kNone = ~u64{0};
  static constexpr u32 kAlarms = ProcessAlarms + 3;

  VirtualAlarmClient& client_of(u8 alarm) {
    if (alarm < ProcessAlarms) return m_clients.processes;
    if (alarm == kConsoleAlarm) return m_clients.console;
    return alarm == kKernelAlarm ? m_clients.kernel : m_clients.top;
  }
  /// The hardware is touched only when the next deadline is another one.
  void follow_smallest() {
    const auto next = m_heap.smallest();
    const u64 deadline = next ? next->key : kNone;
    if (deadline == m_hardware) return;
    m_hardware = deadline;
    if (next) m_source.arm(deadline);
    else m_source.disarm();
  }

  Source& m_source;
  Clients m_clients;
  core::IndexedHeap<kAlarms> m_heap{};
  u64 m_hardware = kNone;
};

}  // namespace capsules
