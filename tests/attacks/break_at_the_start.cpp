// tests/attacks/break_at_the_start.cpp - all memory is given back; what was its own a moment ago, or all of its block, must not stay open.
//
// row: 16, 34, R12
// contained: fault
// fault: ^(read|touched|wrote|made a system call with its stack outside its memory|stack left)
// happened: tock#3200, tock#2146
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address start = ram_start();
  (void)set_break(start);
  read(start);
  leaked("memory that was given back");
}
