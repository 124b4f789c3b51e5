// tests/system/neighbours/typed_text_checker.cpp - reads 2000 typed bytes and tells whether each is the one that was typed.
#include <array>

#include "tests/system/reading.hpp"

/// Its first read is posted before it asks for anything: from then on the input is its own.
int main() {
  constexpr u32 kBytes = 2000;
  std::array<u8, 50> piece{};
  test::post_read(piece);
  test::say("checker: ready");
  for (u32 at = 0; at < kBytes; at += piece.size()) {
    test::check(test::wait_for_read().argument1 == piece.size(), "the read ends when it is full");
    for (u32 i = 0; i < piece.size(); ++i) test::check(piece[i] == 'a' + (at + i) % 23, "every byte is there, once and in order");
    if (at + piece.size() < kBytes) test::post_read(piece);
  }
  test::say("checker: 2000 bytes as typed");
}
