// tests/system/a_read_takes_no_more_than_it_asked_for.cpp - a read takes the bytes it asked for; what was typed behind them is
// for the next read.
//
// row: drivers console
// with: heartbeat
// input: @wait ^type$
// input: abcdef
#include "tests/system/check.hpp"
#include "tests/system/reading.hpp"

using namespace test;

int main() {
  std::array<u8, 3> first{}, second{};
  post_read(first);
  say("type");
  check(wait_for_read().argument0 == 0 && first == std::array<u8, 3>{'a', 'b', 'c'}, "the first three");
  check(user::console::read(second).has_value() && second == std::array<u8, 3>{'d', 'e', 'f'}, "the next three");
  passed();
}
