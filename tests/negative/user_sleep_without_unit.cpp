// tests/negative/user_sleep_without_unit.cpp - a time to sleep has a unit.
// Expected  no viable conversion from 'int' to 'milliseconds'
#include "user/alarm.hpp"

user::Result<> nap() {
#ifdef CORRECT
  return user::alarm::sleep_for(std::chrono::milliseconds{100});
#else
  return user::alarm::sleep_for(100);
#endif
}
