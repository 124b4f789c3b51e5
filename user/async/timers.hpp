// user/async/timers.hpp - any number of sleeping tasks over the one alarm that a process has.
#pragma once
#include "user/async/awaited.hpp"
#include "user/ticks.hpp"

namespace user {

/// A task that waits for time to pass.
class [[nodiscard("co_await it")]] Sleep : public Awaited<Sleep> {
 public:
  explicit Sleep(std::chrono::milliseconds duration) : m_time{duration.count() > 0 ? static_cast<u64>(duration.count()) : 0} {}
  ~Sleep();

  bool start();
  Result<> result() const { return status_result(kAlarmFired.driver, m_failure); }

 private:
  friend class Timers;
  u16 m_failure = 0;
  bool m_waits = false;
  u64 m_time;  // milliseconds before it begins; then ticks of Timers' clock
};

/// Sleeping tasks, the next one first.
class Timers {
 public:
  static Result<> add(Sleep& sleep);
  static void remove(Sleep& sleep);

 private:
  static Sleep* first() { return static_cast<Sleep*>(m_sleeping.first()); }
  static bool wakes_before(const Pending& a, const Pending& b);
  static void pass_to(u32 now) { m_now += now - static_cast<u32>(m_now); }
  static Result<> begin();
  static void reset();
  static Result<> arm();
  static void fired(u32 now, u32 expiry, u32, void*);

  static constinit inline PendingQueue m_sleeping{};
  static constinit inline u64 m_now = 0;
  static constinit inline bool m_subscribed = false;
};

}  // namespace user
