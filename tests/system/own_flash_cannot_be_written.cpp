// tests/system/own_flash_cannot_be_written.cpp - writing its own flash stops the process and nobody else.
//
// row: protection
// expect: ^own_flash_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(its own flash\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u32>(memop(Memop::FlashEnd, 0) - 4) = 0;
  fail("went through");
}
