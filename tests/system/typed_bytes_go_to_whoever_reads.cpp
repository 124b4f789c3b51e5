// tests/system/typed_bytes_go_to_whoever_reads.cpp - typed bytes go to the application that reads, Ctrl-P gives them to the
// kernel and back.
//
// row: drivers console
// expect: ^input: kernel$
// expect: ^input: application$
// expect: ^TEST PASSED$
// with: heartbeat
// input: @wait ^one$
// input: abc\n
// input: @wait ^two$
// input: \x10xyz\n
// input: \x10def\n
#include "tests/system/reading.hpp"

using namespace test;

int main() {
  std::array<u8, 4> bytes{};
  post_read(bytes);
  say("one");
  check(wait_for_read().argument0 == 0 && bytes[0] == 'a' && bytes[2] == 'c', "the reader gets them");
  say("two");
  check(user::console::read(bytes).has_value() && bytes[0] == 'd' && bytes[2] == 'f', "and not what the kernel got between");
  passed();
}
