// tests/bench/command_absent.cpp - the cheapest command: nobody answers it.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  repeat([] { (void)user::command(kAbsentDriver, 0, 0, 0); });
}
