// tests/system/neighbours/piece_writer.cpp - writes its lines in three pieces, with a pause in each.
#include "tests/system/check.hpp"

using namespace test;

int main() {
  for (u32 i = 0; i < 5; ++i) {
    (void)user::console::print("left ");
    sleep_for(10);
    (void)user::console::print("middle ");
    sleep_for(10);
    (void)user::console::print("right\r\n");
  }
}
