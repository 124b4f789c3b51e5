// tests/negative/user_sleep_in_a_finer_unit.cpp - a time that would be cut to milliseconds is not one to sleep.
// Expected  no known conversion from 'chrono::microseconds'
#include "user/async/alarm.hpp"

auto nap() {
  using namespace std::chrono_literals;
#ifdef CORRECT
  return user::async::alarm::sleep_for(2ms);
#else
  return user::async::alarm::sleep_for(2500us);
#endif
}
