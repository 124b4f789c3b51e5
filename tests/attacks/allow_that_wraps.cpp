// tests/attacks/allow_that_wraps.cpp - buffers are shared whose end lies beyond the last address.
//
// row: 18, R19
// contained: refused
// happened: tock#2723
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address start = ram_start();
  for (const auto allow : {raw_allow_read_write, raw_allow_read_only})
    for (const u32 length : {0u - start, 0u - start + 4, 0xFFFF'FFFFu, 0x8000'0000u, 0u - 4})
      for (const Address address : {start, start + 4, current_break() - 4, 0xFFFF'FFFCu})
        refused(allow(kConsole, 1, address, length).ok(), "a buffer that wraps");
  contained();
}
