// tests/bench/command_driver.cpp - command 0 to the console, whose grant exists.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  (void)user::command(kConsole, 0, 0, 0);
  repeat([] { (void)user::command(kConsole, 0, 0, 0); });
}
