// tests/attacks/absurd_breaks.cpp - the break is put before the start, behind the end, and moved as far as numbers go.
//
// row: 34, R23
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address start = ram_start(), end = ram_end(), before = current_break();
  for (const Address place : {start - 1, start - 4, end, end + 1, end - 4, grant_start() + 1, 0u, 0xFFFF'FFFFu, 0x8000'0000u, board::kKernelRam.start})
    refused(set_break(place), "a break out of its block");
  for (const u32 step : {0x7FFF'FFFFu, 0x8000'0000u, 0xFFFF'FFFFu - before, 0u - before, 0u - (before - start) - 1, end - before})
    refused(user::memop(static_cast<u32>(Memop::MoveBreak), step).ok(), "a step out of its block");
  check_equal(current_break(), before, "the break is where it was");
  contained();
}
