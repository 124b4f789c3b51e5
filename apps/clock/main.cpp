// apps/clock/main.cpp - a line a second.
#include "core/line.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"

using namespace std::chrono_literals;

int main() {
  for (u32 seconds = 0;; ++seconds) {
    (void)user::console::print(core::Line<>{}.text("clock: ").decimal(seconds).text(" s\r\n").view());
    if (!user::alarm::sleep_for(1s)) return 1;
  }
}
