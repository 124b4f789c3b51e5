// tests/system/neighbours/heartbeat.cpp - a numbered line every twenty milliseconds: shows that the others keep running.
#include "tests/system/check.hpp"

int main() {
  for (u32 number = 0;; ++number) {
    test::say(core::Line<>{}.text("heartbeat: ").decimal(number).view());
    test::sleep_for(20);
  }
}
