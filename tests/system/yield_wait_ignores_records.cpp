// tests/system/yield_wait_ignores_records.cpp - yield-Wait does not wake for an upcall without a function.
//
// row: 1.5
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  let_alarm_fire();
  queue_written_upcall();
  user::yield_wait();
  check(written.runs == 1, "the console's upcall ended the wait");
  passed();
}
