// apps/thread_metric/synchronisation.cpp - takes and gives a semaphore that is free, by way of the kernel.
//
// The semaphore is the process's queue of upcalls. An alarm of no ticks is over at once, so it queues one: that gives. To wait
// for it takes it out again. A process cannot notify itself otherwise; a write of no bytes does too, but is slower where writers
// have to take turns.
#include "apps/thread_metric/period.hpp"
#include "contract/alarm.hpp"
#include "user/system_call.hpp"

namespace {
namespace alarm = contract::alarm;

constexpr u32 number(auto value) { return static_cast<u32>(value); }

constinit u32 surplus = 0;
/// Waiting for an upcall does not run its function: this one runs if one is there that was not given.
void on_surplus(u32, u32, u32, void*) { ++surplus; }

void give() { (void)user::command(alarm::kDriver, number(alarm::Command::SetRelative), 0, 0); }
void take() { (void)user::yield_wait_for(alarm::kDriver, number(alarm::Upcall::Fired)); }

/// Once taken, it cannot be taken again.
bool balanced() {
  take();
  (void)user::yield_no_wait();
  give();
  return surplus == 0;
}
}  // namespace

int main() {
  thread_metric::Period period{"synchronisation"};
  (void)user::subscribe(alarm::kDriver, number(alarm::Upcall::Fired), &on_surplus, nullptr);
  give();
  for (u32 iterations = 0;;) {
    take();
    give();
    if (!period.over(++iterations)) continue;
    period.end(iterations, balanced() ? "" : "the semaphore was given more often than taken");
    iterations = 0;
  }
}
