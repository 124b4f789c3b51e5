// tests/attacks/buffer_changed_while_read.cpp - a buffer is changed, shortened and taken away while a driver reads it.
//
// row: 24
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  static std::array<u8, 256> text;
  text.fill('.');
  (void)user::allow_read_only(kConsole, 1, text);
  check(user::command(kConsole, 1, text.size(), 0).ok(), "writing");
  text.fill('\0');  // between two pieces of the same write
  (void)raw_allow_read_only(kConsole, 1, address_of(text.data()), 70);
  (void)raw_allow_read_only(kConsole, 1, 0xFFFF'FFFF, 0);
  require(user::yield_wait_for(kConsole, 1).argument0 <= text.size(), "more than was shared");
  say("");  // ends the line that it left open
  contained();
}
