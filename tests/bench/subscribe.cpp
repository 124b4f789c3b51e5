// tests/bench/subscribe.cpp - subscribes to the alarm, again and again.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  repeat([] { (void)user::subscribe(kAlarm, number(contract::alarm::Upcall::Fired), ignore_upcall, nullptr); });
}
