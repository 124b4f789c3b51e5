// TEST: Yield-Wait does not wake for an upcall without a function.
// EXPECT: ^done$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  let_alarm_fire();
  queue_written_upcall();
  user::yield_wait();
  check(written.runs == 1, "the console's upcall ended the wait");
  return done();
}
