// tests/attacks/earlier_life_searched.cpp - a life looks through all of its memory, and through what calls leave in registers, for what an earlier one left.
//
// row: 80
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
constexpr u32 kMark = 0x5EC2'E75E;

bool found(Address from, Address to) {
  for (Address address = from; address < to; address += 4)
    if (read_word(address) == kMark) return true;
  return false;
}
}  // namespace

int main() {
  const u32 life = lives_before();
  if (life == 0) begin();
  const Address data_end = current_break();
  check(set_break(data_end + 600), "more memory");
  const Address stack = address_of(__builtin_frame_address(0)) & ~3u;
  require(!found(ram_start(), stack - 512) && !found(data_end, data_end + 600), "what an earlier life wrote");
  if (life == 3) contained();
  for (Address address = data_end; address < data_end + 600; address += 4) at<u32>(address) = kMark;
  for (Address address = ram_start(); address < stack - 512; address += 4) at<u32>(address) = kMark;
  user::exit_restart(0);
}
