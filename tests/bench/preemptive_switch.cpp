// tests/bench/preemptive_switch.cpp - one of two applications that never yield; what lies between its mark and the other's is the switch.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  settle();
  for (;;) {
    mark<kFrom>();
    compute();
  }
}
