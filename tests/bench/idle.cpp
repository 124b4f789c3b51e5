// tests/bench/idle.cpp - waits for ever: what is measured happens before it runs.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  for (;;) user::yield_wait();
}
