// apps/14-testing/morse.hpp - sends Morse code with a lamp: what main() does, in a place where a test can call it.
#pragma once
#include <string_view>

#include "user/alarm.hpp"
#include "user/led.hpp"

using namespace std::chrono_literals;

/// '-' is three times as long as '.'; every other character is a pause.
inline user::Result<> send(std::string_view code) {
  for (const char sign : code) {
    if (sign == '.' || sign == '-') TRY(user::led::on(0));
    TRY(user::alarm::sleep_for(sign == '-' ? 300ms : 100ms));
    TRY(user::led::off(0));
    TRY(user::alarm::sleep_for(100ms));
  }
  return {};
}
