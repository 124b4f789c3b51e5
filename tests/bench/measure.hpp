// tests/bench/measure.hpp - what the measured applications share: marks, quiet before a measurement, and things to measure.
//
// The counter adds up what the kernel executes between kFrom and the kTo that follows. An application goes on for
// ever: the counter ends the emulator when it has seen enough.
#pragma once
#include <array>

#include "contract/alarm.hpp"
#include "contract/console.hpp"
#include "port_mark.hpp"
#include "user/alarm.hpp"
#include "user/system_call.hpp"

namespace bench {

inline constexpr u32 kFrom = 1, kTo = 2;
inline constexpr u32 kAbsentDriver = 0x99999;
inline constexpr u32 kAlarm = contract::alarm::kDriver;
inline constexpr u32 kConsole = contract::console::kDriver;

constexpr u32 number(auto value) { return static_cast<u32>(value); }

/// Sleeps until the banner has left, so that its interrupts count for nothing. Waking begins a new time slice.
inline void settle() { (void)user::alarm::sleep_for(std::chrono::milliseconds{100}); }

template <class Operation>
[[noreturn]] void repeat(Operation operation) {
  settle();
  for (;;) {
    mark<kFrom>();
    operation();
    mark<kTo>();
  }
}

inline void set_alarm(u32 ticks) { (void)user::command(kAlarm, number(contract::alarm::Command::SetRelative), ticks, 0); }
/// A tenth of a millisecond: more than it takes to get from set_alarm() to compute(), and less than compute() takes.
inline u32 soon_ticks() { return user::alarm::frequency().value_or(0) / 10'000; }
/// Executes without the kernel. Short: code in a protected region of less than a page is slow to emulate.
inline void compute() {
  for (u32 i = 0; i < 4'000; ++i) asm volatile("");
}
inline void ignore_upcall(u32, u32, u32, void*) {}
/// An upcall whose delivery is the end of what is measured.
inline void mark_upcall(u32, u32, u32, void*) { mark<kTo>(); }

}  // namespace bench
