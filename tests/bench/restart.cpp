// tests/bench/restart.cpp - ends its life and begins the next, up to main.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  mark<kTo>();
  settle();
  mark<kFrom>();
  user::exit_restart(0);
}
