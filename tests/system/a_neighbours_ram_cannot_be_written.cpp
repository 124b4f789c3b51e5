// tests/system/a_neighbours_ram_cannot_be_written.cpp - writing a neighbour's memory stops the process and nobody else.
//
// row: protection
// expect: ^a_neighbours_ram_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(memory of heartbeat(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u32>(memop(Memop::RamEnd, 0) + 512) = 0;
  fail("went through");
}
