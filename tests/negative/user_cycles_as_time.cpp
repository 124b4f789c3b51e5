// tests/negative/user_cycles_as_time.cpp - cycles are not a time.
// Expected  no viable conversion from 'user::cycle_count::Cycles' to 'milliseconds'
#include "user/alarm.hpp"
#include "user/cycle_count.hpp"

user::Result<> nap(user::cycle_count::Cycles cycles) {
#ifdef CORRECT
  (void)cycles;
  return user::alarm::sleep_for(std::chrono::milliseconds{1});
#else
  return user::alarm::sleep_for(cycles);
#endif
}
