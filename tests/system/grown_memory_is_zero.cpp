// tests/system/grown_memory_is_zero.cpp - memory that a break exposes is zero, also after it was used, given back and taken again.
//
// row: 3.2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = memop(Memop::MoveBreak, 0);
  for (u32 round = 0; round < 3; ++round) {
    check(set_break(old_break + 700), "grow");
    const std::span<u8> grown{reinterpret_cast<u8*>(old_break), 700};
    for (const u8 byte : grown) if (byte != 0) fail("not zero");
    for (u8& byte : grown) byte = 0xA5;
    check(set_break(old_break + 4), "shrink");
  }
  passed();
}
