// tests/system/yield_no_wait_skips_a_flag_in_a_neighbour.cpp - yield-NoWait with the address of a neighbour, of the kernel or
// of a device as its flag writes nothing and harms nobody.
//
// row: 1.5
// expect: ^TEST PASSED$
// expect: ^heartbeat: 3$
// with: heartbeat
#include "tests/system/check.hpp"
#include "memory_map.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  for (u32 round = 0; round < 100; ++round) {
    const u32 offset = round * 16;
    queue_written_upcall();
    (void)user::port::yield(0, memop(Memop::RamEnd, 0) + offset, 0);
    (void)user::port::yield(0, board::kKernelRam.start + offset, 0);
    (void)user::port::yield(0, board::kUart + round % 8, 0);
  }
  check_equal(written.runs, 100, "and the upcalls ran");
  passed();
}
