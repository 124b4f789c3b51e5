// tests/attacks/absurd_numbers.cpp - drivers, buffers, subscriptions and commands of impossible numbers are named.
//
// row: 25, 59
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  announce("numbers", "without sense");  // the console's grant is there from now on
  const Address grants = grant_start();
  for (const u32 number : {3u, 0x7FFF'FFFFu, 0x8000'0000u, 0x8000'0001u, 0xFFFF'FFFFu, 0x100u, 0x1'0001u << 8}) {
    for (const auto allow : {raw_allow_read_write, raw_allow_read_only}) {
      refused(allow(kConsole, number, 0, 0).ok(), "a buffer of that number");
      refused(allow(number + 0x20, 0, 0, 0).ok(), "a buffer of a driver of that number");
    }
    refused(raw_subscribe(kConsole, number, 0, 0).ok(), "a subscription of that number");
    refused(raw_subscribe(number + 0x20, 0, 0, 0).ok(), "a subscription at a driver of that number");
    refused(raw_command(kConsole, number | 4, 0, 0).ok(), "a command of that number");
    refused(raw_command(number + 0x20, 0, 0, 0).ok(), "a driver of that number");
  }
  check_equal(grant_start(), grants, "no grant was taken for it");
  contained();
}
