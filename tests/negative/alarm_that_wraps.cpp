// tests/negative/alarm_that_wraps.cpp - an alarm whose time is 32 bits wide, and wraps, is none.
// Expected  std::same_as<u32, u64>
#include "hil/alarm.hpp"

struct Timer {
  static constexpr u32 kFrequencyHz = 1'000'000;
#ifdef CORRECT
  u64 now();
#else
  u32 now();
#endif
  void arm(u64 deadline);
  void disarm();
};
static_assert(hil::Alarm<Timer>);
