// tests/system/a_null_pointer_cannot_be_read.cpp - reading through the null pointer stops the process and nobody else.
//
// row: protection
// expect: ^a_null_pointer_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(.*\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  u32 volatile nowhere = 0;
  (void)read_word(nowhere);
  fail("went through");
}
