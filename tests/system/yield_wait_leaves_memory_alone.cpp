// tests/system/yield_wait_leaves_memory_alone.cpp - yield-Wait does not write through its second register.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  queue_written_upcall();
  u8 byte = 0x5A;
  (void)user::port::yield(1, address_of(&byte), 0);
  check(written.runs == 1 && byte == 0x5A, "the byte is as it was");
  passed();
}
