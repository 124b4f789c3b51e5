// tests/attacks/console_abused.cpp - writes of nothing and of far too much, reads of too much, requests while busy, and aborts.
//
// row: 65
// contained: ignored
// boot: alone
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static std::array<u8, 64> bytes;
  for (u32 round = 0; round < 40; ++round) {
    (void)user::allow_read_only(kConsole, 1, std::span<const u8>{bytes}.first(round % 3));
    (void)user::command(kConsole, 1, round % 2 == 0 ? 0xFFFF'FFFF : 0, 0);
    (void)user::command(kConsole, 1, 0x8000'0000, 0);
    (void)user::allow_read_write(kConsole, 1, bytes);
    for (const u32 length : {0u, 65u, 0xFFFF'FFFFu, 0x8000'0001u}) (void)user::command(kConsole, 2, length, 0);
    (void)user::command(kConsole, 2, 64, 0);
    (void)user::command(kConsole, 2, 64, 0);
    (void)user::command(kConsole, 3, 0, 0);
    (void)user::command(kConsole, 3, 0, 0);
    while (user::yield_no_wait()) {
    }
  }
  refused(user::command(kConsole, 2, 0, 0).ok(), "a read of nothing");
  (void)user::command(kConsole, 3, 0, 0);
  sleep_for(50);
  say("");  // ends the line that it left open
  contained();
}
