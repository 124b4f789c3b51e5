// tests/system/a_second_reader_is_busy.cpp - while one application reads, a read of another fails with BUSY; its abort does not
// end the read of the first.
//
// row: drivers console
// expect: ^reader has read$
// expect: ^TEST PASSED$
// with: reader
// with: heartbeat
// input: @wait ^type$
// input: abcd
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 4> bytes{};
  sleep_for(20);
  check(raw_allow_read_write(kConsole, 1, address_of(&bytes), 4).ok(), "share");
  check(failed(user::command(kConsole, 2, 4, 0), ErrorCode::Busy), "busy");
  check(succeeded(user::command(kConsole, 3, 0, 0)), "abort");
  check(failed(user::command(kConsole, 2, 4, 0), ErrorCode::Busy), "still busy");
  say("type");
  sleep_for(100);
  passed();
}
