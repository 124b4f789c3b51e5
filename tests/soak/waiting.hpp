// tests/soak/waiting.hpp - an answer that is waited for, but not for ever: whoever owes it may be stopped or ended meanwhile.
#pragma once
#include "tests/system/check.hpp"

namespace soak {

/// Set by an upcall.
struct Flag {
  bool raised = false;
  static void raise(u32, u32, u32, void* self) { static_cast<Flag*>(self)->raised = true; }
};

/// Others take the processor meanwhile, and the manager stops whomever it likes for about a second.
inline constexpr u32 kLateMilliseconds = 10'000;

inline Flag alarm_flag{};

inline u32 ticks_of(u32 milliseconds) { return static_cast<u32>(u64{user::alarm::frequency().value_or(0)} * milliseconds / 1000); }

/// False: the time came first.
inline bool wait_until(const Flag& answer, u32 milliseconds) {
  alarm_flag.raised = false;
  (void)user::subscribe(test::kAlarm, 0, &Flag::raise, &alarm_flag);
  (void)test::arm_alarm(ticks_of(milliseconds));
  while (!answer.raised && !alarm_flag.raised) user::yield_wait();
  // Or the next alarm would be this one.
  (void)user::command(test::kAlarm, static_cast<u32>(contract::alarm::Command::Cancel), 0, 0);
  (void)user::subscribe(test::kAlarm, 0, nullptr, nullptr);
  return answer.raised;
}

}  // namespace soak
