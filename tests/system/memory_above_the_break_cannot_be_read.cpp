// tests/system/memory_above_the_break_cannot_be_read.cpp - reading above the break, beyond what the hardware has to round,
// stops the process and nobody else.
//
// row: protection
// expect: ^memory_above_the_break_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \((behind the break in its own block|the kernel's part of its own block)(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)read_word((current_break() + (memop(Memop::RamEnd, 0) - memop(Memop::RamStart, 0)) / 16) & ~3u);
  fail("went through");
}
