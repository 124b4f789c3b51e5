// tests/attacks/upcall_into_data.cpp - an upcall is to run in the attacker's own data, and in its header.
//
// row: 30
// contained: fault
// fault: ^(executed|illegal instruction)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  static volatile u32 data = port::kReturn;
  one_life_each(2, [](u32 life) {
    const Address function = life == 0 ? address_of(&data) : current_break() - 4;
    (void)raw_subscribe(kConsole, 1, function + port::kCodeBit, 0);
    queue_written_upcall();
    user::yield_wait();
  });
}
