// apps/03-lamps-and-buttons/main.cpp - blinks the first lamp, then lets each button switch a lamp.
#include "core/line.hpp"
#include "user/alarm.hpp"
#include "user/button.hpp"
#include "user/console.hpp"
#include "user/led.hpp"

using namespace std::chrono_literals;

namespace {
void blink_twice() {
  for (int i = 0; i < 4; ++i) {
    (void)user::led::toggle(0);
    (void)user::alarm::sleep_for(250ms);
  }
}

void follow_buttons(u32 buttons) {
  for (u32 button = 0; button < buttons; ++button) (void)user::button::enable(button);
  while (buttons != 0) {
    const user::button::Change change = user::button::wait_for_change();
    (void)(change.pressed ? user::led::on(change.index) : user::led::off(change.index));
  }
}
}  // namespace

int main() {
  const u32 lamps = user::led::count().value_or(0);
  const u32 buttons = user::button::count().value_or(0);
  core::Line<> line;
  line.text("lamps: ").decimal(lamps).text(", buttons: ").decimal(buttons).text("\r\n");
  (void)user::console::print(line.view());
  blink_twice();
  follow_buttons(buttons);
}
