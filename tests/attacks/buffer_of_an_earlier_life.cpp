// tests/attacks/buffer_of_an_earlier_life.cpp - a buffer is lent to a service that goes on writing to it, and its owner begins anew.
//
// row: 22, 66, R10, R12, R15
// contained: fault
// lives: several
// happened: tock#4371
// with: holder
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
/// All that this life could have where the buffer was.
bool untouched_for(u32 duration) {
  const Address from = current_break();
  check(set_break(from + 512), "more memory");
  sleep_for(duration);
  for (Address address = from; address < from + 512; address += 4)
    if (read_word(address) != 0) return false;
  static Shared same_place;
  for (const u8 byte : same_place.bytes)
    if (byte != 0) return false;
  return true;
}
}  // namespace

int main() {
  if (lives_before() != 0) {
    require(untouched_for(100), "the service still writes to memory of this life");
    contained();
  }
  begin();
  static Shared lent;
  check(call_service(discover("holder").value0, lent), "lent");
  sleep_for(30);
  check(lent.bytes[0] != 0, "the service writes there");
  read(board::kKernelRam.start);
  leaked("the kernel's RAM");
}
