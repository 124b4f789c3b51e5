// tests/system/a_write_of_nothing_completes.cpp - a write of length zero, or with nothing shared, completes with zero bytes.
//
// row: drivers console
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  check(succeeded(user::command(kConsole, 1, 0, 0)), "length 0");
  user::yield_wait();
  check(written.runs == 1 && written.last[0] == 0, "no bytes");
  check(succeeded(user::command(kConsole, 1, 10, 0)), "nothing shared");
  user::yield_wait();
  check(written.runs == 2 && written.last[0] == 0, "no bytes again");
  passed();
}
