// TEST: Ten upcalls wait for their process; further ones are dropped and harm nothing.
// EXPECT: ^done$
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
  return done();
}
