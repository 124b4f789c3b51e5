// tests/system/a_device_cannot_be_written.cpp - writing a device register stops the process and nobody else.
//
// row: protection
// expect: ^a_device_cannot_be_written: fault: (wrote|touched) 0x[0-9a-f]{8} \(a device or no memory(, [^)]*)?\).*; stopped$
// expect: ^heartbeat: 5$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  sleep_for(30);  // the neighbour has begun
  at<u8>(board::kUart) = 'x';
  fail("went through");
}
