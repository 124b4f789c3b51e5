// tests/bench/memop.cpp - asks where the process's memory begins.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  repeat([] { (void)user::memop(number(contract::Memop::RamStart), 0); });
}
