// tests/system/a_read_ends_when_its_bytes_were_typed.cpp - a read ends when all its bytes have been typed.
//
// row: drivers console
// with: heartbeat
// input: @wait ^type$
// input: hello\n
#include "tests/system/reading.hpp"

using namespace test;

int main() {
  std::array<u8, 5> bytes{};
  post_read(bytes);
  say("type");
  const user::UpcallArguments read = wait_for_read();
  check(read.argument0 == 0 && read.argument1 == 5, "success, five bytes");
  check(bytes == std::array<u8, 5>{'h', 'e', 'l', 'l', 'o'}, "these bytes");
  passed();
}
