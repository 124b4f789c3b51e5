// apps/11-permissions/main.cpp - declares that it needs nothing but the console, and tries the lamps all the same.
#include "contract/console.hpp"
#include "user/alarm.hpp"
#include "user/console.hpp"
#include "user/led.hpp"
#include "user/permission.hpp"

BULKHEAD_PERMISSIONS({{.driver = contract::console::kDriver, .commands = user::all_commands}});

int main() {
  (void)user::console::print("the console is permitted\r\n");
  const auto lamp = user::led::on(0);
  if (!lamp && lamp.error() == user::Reason::NoDevice) (void)user::console::print("for this program there are no lamps\r\n");
  if (!user::alarm::now()) (void)user::console::print("nor is there a clock\r\n");
}
