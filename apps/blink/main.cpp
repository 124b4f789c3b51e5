// apps/blink/main.cpp - counts in binary on the board's lamps.
#include "user/alarm.hpp"
#include "user/led.hpp"

using namespace std::chrono_literals;

namespace {
void show(u32 number, u32 lamps) {
  for (u32 lamp = 0; lamp < lamps; ++lamp)
    (void)((number >> lamp & 1) != 0 ? user::led::on(lamp) : user::led::off(lamp));
}
}  // namespace

int main() {
  const u32 lamps = user::led::count().value_or(0);
  for (u32 number = 0;; ++number) {
    show(number, lamps);
    if (!user::alarm::sleep_for(250ms)) return 1;
  }
}
