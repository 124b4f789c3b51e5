// tests/bench/preemptive_switch_peer.cpp - the other of two applications that never yield.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  settle();
  for (;;) {
    mark<kTo>();
    compute();
  }
}
