// tests/attacks/break_lowered_and_raised.cpp - memory is given back and taken again, to see what was written there meanwhile or before.
//
// row: 37
// contained: ignored
// happened: tock#4717
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address lowest = current_break();
  for (u32 bytes = 1; bytes <= 700; bytes += 37) {
    check(set_break(lowest + bytes), "raised");
    for (u32 i = 0; i < bytes; ++i) require(at<u8>(lowest + i) == 0, "bytes that are not zero");
    for (u32 i = 0; i < bytes; ++i) at<u8>(lowest + i) = 0xA5;
    check(set_break(lowest), "lowered");
  }
  contained();
}
