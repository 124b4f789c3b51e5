// tests/system/the_record_cannot_be_read.cpp - reading the kernel's part of its own block stops the process and nobody else.
//
// row: protection
// expect: ^the_record_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(the kernel's part of its own block(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)read_word(memop(Memop::GrantStart, 0));
  fail("went through");
}
