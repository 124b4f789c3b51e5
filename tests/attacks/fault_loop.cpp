// tests/attacks/fault_loop.cpp - it faults at once in every life, five hundred times.
//
// row: 61, 62
// contained: fault
// lives: several
// boot: alone
// late: 25
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(500, [](u32) { read(0xFFFF'FFF0); });
}
