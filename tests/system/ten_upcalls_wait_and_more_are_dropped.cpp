// tests/system/ten_upcalls_wait_and_more_are_dropped.cpp - ten upcalls wait for their process; further ones are dropped and harm nothing.
//
// row: 2
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  for (u32 i = 0; i < 15; ++i) queue_written_upcall();
  while (user::yield_no_wait()) {
  }
  check(written.runs == 10, "ten ran");
  queue_written_upcall();
  check(user::yield_no_wait() && written.runs == 11, "and the queue works on");
  passed();
}
