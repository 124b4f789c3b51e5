// tests/system/a_write_is_clamped_to_the_shared_length.cpp - the upcall of a write tells how many bytes were written.
//
// row: drivers console
// expect: ^hey!$
// expect: ^TEST PASSED$
#include "tests/system/check.hpp"

using namespace test;

int main() {
  Recorder written;
  subscribe_written(written);
  std::array<u8, 6> text{'h', 'e', 'y', '!', '\r', '\n'};
  (void)user::allow_read_only(kConsole, 1, text);
  check(user::command(kConsole, 1, 100, 0).ok(), "more than was shared is cut");
  user::yield_wait();
  check(written.runs == 1 && written.last[0] == 6 && written.last[1] == 0, "six bytes");
  passed();
}
