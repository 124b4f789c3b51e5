// tests/system/the_break_stays_above_shared_buffers.cpp - the break cannot go below the end of a buffer that was shared, also
// after it was taken back.
//
// row: 1.7 and 3.3
#include "tests/system/check.hpp"

using namespace test;

int main() {
  const u32 old_break = memop(Memop::MoveBreak, 0);
  check(set_break(old_break + 256), "grow");
  check(raw_allow_read_write(kConsole, 1, old_break + 128, 64).ok(), "share");
  check(!set_break(old_break + 160), "not into the buffer");
  check(set_break(old_break + 192), "to its end");
  check(raw_allow_read_write(kConsole, 1, 0, 0).ok(), "take back");
  check(!set_break(old_break + 160), "still not");
  passed();
}
