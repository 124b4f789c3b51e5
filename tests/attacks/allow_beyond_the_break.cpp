// tests/attacks/allow_beyond_the_break.cpp - a buffer that ends one byte behind the break is shared, after those that may be.
//
// row: 17
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address start = ram_start(), end = current_break();
  for (const auto allow : {raw_allow_read_write, raw_allow_read_only}) {
    check(allow(kConsole, 1, end, 0).ok(), "nothing may lie anywhere");
    check(allow(kConsole, 1, end - 1, 1).ok(), "the last byte");
    check(allow(kConsole, 1, start, end - start).ok(), "all bytes");
    refused(allow(kConsole, 1, start, end - start + 1).ok(), "one byte more");
    refused(allow(kConsole, 1, end, 1).ok(), "the byte behind");
    refused(allow(kConsole, 1, start - 1, 1).ok(), "the byte before");
    (void)allow(kConsole, 1, 0, 0);
  }
  contained();
}
