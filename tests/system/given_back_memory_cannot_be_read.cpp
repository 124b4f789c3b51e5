// tests/system/given_back_memory_cannot_be_read.cpp - reading what was given back with the break stops the process and nobody
// else.
//
// row: protection
// expect: ^given_back_memory_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(behind the break in its own block(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  const u32 start = current_break();
  check(set_break(start + 512), "grow");
  at<u32>(start + 508) = 1;
  check(set_break(start), "give back");
  (void)read_word(start + 508);
  fail("went through");
}
