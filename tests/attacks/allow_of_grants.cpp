// tests/attacks/allow_of_grants.cpp - a driver is given the kernel's part of the attacker's own block as a buffer.
//
// row: 19, R11
// contained: refused
// happened: tock#1114
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  for (const Address address : {grant_start(), grant_start() - 4, ram_end() - 4, ram_end() - 256})
    for (const auto allow : {raw_allow_read_write, raw_allow_read_only, raw_call<7>})
      refused(allow(kConsole, 1, address, 16).ok(), "the kernel's part as a buffer");
  refused(raw_allow_read_write(kConsole, 1, ram_start(), ram_end() - ram_start()).ok(), "all of the block");
  contained();
}
