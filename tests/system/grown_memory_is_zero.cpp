// tests/system/grown_memory_is_zero.cpp - memory that a break exposes is zero, also after it was used, given back and taken again.
//
// row: 3.2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = current_break();
  for (u32 round = 0; round < 3; ++round) {
    check(set_break(old_break + 700), "grow");
    for (u32 place = old_break + (round == 0 ? 0 : 4); place < old_break + 700; ++place) check_equal(at<u8>(place), 0, "a byte");
    for (u32 place = old_break; place < old_break + 700; ++place) at<u8>(place) = 0xA5;
    check(set_break(old_break + 4), "shrink");
    check_equal(at<u8>(old_break + 3), 0xA5, "what stays is kept");
  }
  passed();
}
