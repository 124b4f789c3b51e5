// tests/attacks/driver_kept_for_ever.cpp - it takes the one read of the console that there may be, and dies; the next one must get it.
//
// row: 67
// contained: fault
// lives: several
// boot: alone
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  static std::array<u8, 16> bytes;
  const auto read_posted = [] {
    (void)user::allow_read_write(kConsole, 1, bytes);
    return user::command(kConsole, 2, bytes.size(), 0).ok();
  };
  if (lives_before() == 3) {
    require(read_posted(), "the driver for ever");
    (void)user::command(kConsole, 3, 0, 0);
    contained();
  }
  one_life_each(3, [&](u32) {
    check(read_posted(), "the read of a dead life is in the way");
    read(board::kKernelRam.start);
  });
}
