// tests/system/grants_cannot_be_written.cpp - writing its own grants stops the process and nobody else.
//
// row: protection
// expect: ^grants_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(the kernel's part of its own block(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u32>(memop(Memop::GrantStart, 0)) = 0;
  fail("went through");
}
