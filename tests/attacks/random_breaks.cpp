// tests/attacks/random_breaks.cpp - twenty thousand random moves of the break, against a model of what may be and of what the hardware opens.
//
// row: 35, R8
// contained: refused
// happened: tock#2435
// boot: alone
#include "tests/attacks/attack.hpp"
#include "tests/system/random.hpp"

using namespace attack;

int main() {
  begin();
  Random random{0x9E37'79B1};
  const core::AddressRange block{ram_start(), ram_end()};
  const Address lowest = current_break();  // its own data
  for (u32 round = 0; round < 20'000; ++round) {
    const u32 offset = random.below(block.size() + 64);
    const Address wanted = random.one_in(4) ? lowest + offset % 16 : block.start + offset;
    if (wanted < lowest) continue;
    const bool may_be = wanted <= grant_start() && port::accessible_end(block, wanted) <= grant_start();
    require(set_break(wanted) == may_be, "a break that the model does not allow, or not one that it does");
    if (!may_be || wanted == lowest) continue;
    require(current_break() == wanted, "another break than was asked for");
    at<u8>(wanted - 1) = 1;  // the last byte is open
  }
  contained();
}
