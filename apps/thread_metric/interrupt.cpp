// apps/thread_metric/interrupt.cpp - the alarm's interrupt queues an upcall, which counts; then the alarm is set again.
//
// Nothing else of the ABI lets an application cause an interrupt. The wait is the shortest that is not over when the command
// returns: a shorter one might be answered without an interrupt. It is looked for at the start, since it depends on the kernel.
#include "apps/thread_metric/period.hpp"
#include "contract/alarm.hpp"
#include "user/system_call.hpp"

namespace {
namespace alarm = contract::alarm;

constexpr u32 number(auto value) { return static_cast<u32>(value); }

struct Fired {
  u32 count = 0;
  u32 at = 0;
};
constinit Fired fired{};

void on_alarm(u32 now, u32, u32, void*) { fired = {.count = fired.count + 1, .at = now}; }

/// Tells the tick at which it fires.
u32 arm(u32 ticks) { return user::command(alarm::kDriver, number(alarm::Command::SetRelative), ticks, 0).value0; }

u32 shortest_wait() {
  for (u32 ticks = 1;; ticks *= 2) {
    (void)arm(ticks);
    if (user::yield_no_wait()) continue;
    user::yield_wait();
    return ticks;
  }
}

void tell(u32 ticks) {
  core::Line<> line;
  line.text("Thread-Metric interrupt: an alarm every ").decimal(ticks).text(" ticks of ").decimal(user::alarm::frequency().value_or(0)).text(" a second\r\n");
  (void)user::console::print(line.view());
}
}  // namespace

int main() {
  (void)user::subscribe(alarm::kDriver, number(alarm::Upcall::Fired), &on_alarm, nullptr);
  const u32 ticks = shortest_wait();
  tell(ticks);
  thread_metric::Period period{"interrupt"};
  bool right = true;
  for (fired = {};;) {
    const u32 set = fired.count, expiry = arm(ticks);
    user::yield_wait();
    right = right && fired.count == set + 1 && static_cast<i32>(fired.at - expiry) >= 0;
    if (!period.over_at(fired.at)) continue;
    period.end(fired.count, right ? "" : "an upcall came early, or not once for each alarm");
    fired = {};
  }
}
