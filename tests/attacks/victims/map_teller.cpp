// tests/attacks/victims/map_teller.cpp - tells what memop says is its own, and waits to be looked at from the process console.
#include "tests/attacks/map_walk.hpp"

int main() {
  attack::tell(attack::own_memory());
  for (;;) attack::sleep_for(1000);
}
