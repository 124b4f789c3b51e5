// tests/attacks/above_the_break_touched.cpp - the last bytes below the break are its own, the first ones that the hardware closes are not.
//
// row: 4, R5, R7
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \((behind the break in|the kernel's part of) its own block
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const Address last = current_break() - 4;
  for (u32 access = 0; access < kAccesses; ++access) touch(last, static_cast<Access>(access));
  touch_all(std::array{first_closed(), first_closed() + 32});
}
