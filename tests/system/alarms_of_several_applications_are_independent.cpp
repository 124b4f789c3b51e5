// tests/system/alarms_of_several_applications_are_independent.cpp - alarms of several applications do not disturb each other.
//
// row: drivers alarm
// expect: ^TEST PASSED$
// expect: ^heartbeat: 4$
// expect: ^leds: \.\*
// with: heartbeat
// with: blink
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 start = now();
  sleep_for(300);
  check(now() - start >= user::alarm::frequency().value_or(0) / 10 * 3, "no alarm of the others woke this one");
  passed();
}
