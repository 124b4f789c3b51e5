// tests/attacks/no_room_for_grants.cpp - all memory is taken by the break, and then drivers are used that need some of it.
//
// row: 36
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  announce("takes", "all memory");  // the console's grant is there, to say how it ends
  while (user::memop(static_cast<u32>(Memop::MoveBreak), 32).ok()) {
  }
  while (user::memop(static_cast<u32>(Memop::MoveBreak), 1).ok()) {
  }
  const Address grants = grant_start();
  for (const u32 driver : {0x5'0001u, 0x4'0001u, 0x9u, 0x1'0001u, kButton})
    if (raw_command(driver, 0, 0, 0).ok()) refused(raw_subscribe(driver, 0, 0, 0).ok() && grant_start() < current_break(), "a grant in its own memory");
  require(grant_start() >= current_break(), "grants reach below the break");
  check(grant_start() <= grants, "they only grow");
  contained();
}
