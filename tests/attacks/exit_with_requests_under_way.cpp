// tests/attacks/exit_with_requests_under_way.cpp - it begins anew while devices work for it, and looks whether they write to the next life's memory.
//
// row: 68, 80, R20, R21
// contained: ignored
// happened: tock#2637
// boot: alone
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
constexpr u32 kLives = 24, kRandom = 0x4'0001, kStorage = 0x5'0001;
alignas(64) std::array<u8, 512> bytes;

bool all_zero() {
  for (const u8 byte : bytes)
    if (byte != 0) return false;
  return true;
}
}  // namespace

int main() {
  const u32 life = lives_before();
  if (life == 0) begin();
  sleep_for(life % 4);
  require(all_zero(), "bytes that an earlier life asked for");
  if (life == kLives) contained();
  (void)user::allow_read_write(kRandom, 0, bytes);
  (void)user::command(kRandom, 1, bytes.size(), 0);
  (void)user::allow_read_write(kStorage, 0, bytes);
  (void)user::command(kStorage, 2, 0, bytes.size());
  (void)user::allow_read_only(kConsole, 1, std::span<const u8>{bytes}.first(4));
  (void)user::command(kConsole, 1, 4, 0);
  if (life % 2 == 0) sleep_for(life % 3);
  user::exit_restart(0);
}
