// tests/bench/yield_no_wait.cpp - yields with nothing in the queue.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  repeat([] { (void)user::yield_no_wait(); });
}
