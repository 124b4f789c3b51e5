// tests/attacks/region_end_straddled.cpp - words that begin inside its memory and end outside are read and written.
//
// row: 11
// contained: fault
// fault: ^(read|wrote|touched|misaligned)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const Address end = first_closed(), start = ram_start();
  one_life_each(12, [&](u32 life) {
    const Address address = life < 6 ? end - 1 - life / 2 : start - 1 - (life - 6) / 2;
    touch(address, life % 2 == 0 ? Access::Read32 : Access::Write32);
  });
}
