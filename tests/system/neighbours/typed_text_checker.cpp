// tests/system/neighbours/typed_text_checker.cpp - reads 2000 typed bytes and tells whether each is the one that was typed.
#include <array>

#include "tests/system/check.hpp"

int main() {
  constexpr u32 kBytes = 2000;
  test::say("checker: ready");
  std::array<u8, 50> piece{};
  for (u32 at = 0; at < kBytes; at += piece.size()) {
    test::check(user::console::read(piece).has_value(), "the read ends well");
    for (u32 i = 0; i < piece.size(); ++i) test::check(piece[i] == 'a' + (at + i) % 23, "every byte is there, once and in order");
  }
  test::say("checker: 2000 bytes as typed");
}
