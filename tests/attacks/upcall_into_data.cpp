// tests/attacks/upcall_into_data.cpp - an upcall is to run in the attacker's own data, which is a function there and which is none.
//
// row: 30
// contained: fault
// fault: ^(executed|illegal instruction)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  static constinit std::array<u32, 8> data{port::kReturn, port::kReturn};
  one_life_each(2, [&](u32 life) {
    const Address function = address_of(&data[2 * life]);
    check(raw_subscribe(kConsole, 1, function + port::kCodeBit, 0).ok(), "memory of its own may be called");
    queue_written_upcall();
    user::yield_wait();
  });
}
