// tests/bench/energy_blink.cpp - switches a lamp once every ten seconds.
#include "tests/bench/measure.hpp"
#include "user/led.hpp"

using namespace bench;

int main() {
  for (;;) {
    (void)user::alarm::sleep_for(std::chrono::seconds{10});
    (void)user::led::toggle(0);
  }
}
