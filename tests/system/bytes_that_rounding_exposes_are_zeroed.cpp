// tests/system/bytes_that_rounding_exposes_are_zeroed.cpp - the hardware opens up to a sixteenth of the block above the break:
// what was written there is gone when the break exposes it.
//
// row: 3.2
// only-on: mps2-an386 - RISC-V protects to the word, so nothing is rounded
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 aligned = (current_break() + 31) / 32 * 32;
  check(set_break(aligned + 4), "grow by a word");
  for (u32 place = aligned + 4; place < aligned + 32; place += 4) {
    check_equal(at<u32>(place), 0, "a word above the break");
    at<u32>(place) = 0xA5A5'A5A5;
  }
  check(set_break(aligned + 32), "grow further");
  for (u32 place = aligned + 4; place < aligned + 32; place += 4) check_equal(at<u32>(place), 0, "a word below the new break");
  passed();
}
