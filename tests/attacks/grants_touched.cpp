// tests/attacks/grants_touched.cpp - what the kernel keeps in the attacker's own block is read and written: its grants and its record.
//
// row: 3, R5, R6
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(the kernel's part of its own block
// lives: several
// happened: tock#2173, tock#4366
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const Address end = ram_end();  // grants are there by now: sleeping and printing take some
  touch_all(std::array{grant_start(), grant_start() + (end - grant_start()) / 8 * 4, end - 256, end - 4});
}
