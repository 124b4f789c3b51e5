// tests/system/a_device_cannot_be_read.cpp - reading a device register stops the process and nobody else.
//
// row: protection
// expect: ^a_device_cannot_be_read: fault: (read|touched) 0x[0-9a-f]{8} \(a device or no memory(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  (void)read_word(board::kUart);
  fail("went through");
}
