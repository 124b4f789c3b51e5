// TEST: A read ends when all its bytes have been typed.
// EXPECT: ^done$
// INPUT: @wait ^type$
// INPUT: hello
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 5> bytes{};
  say("type");
  check(user::console::read(bytes).has_value(), "read");
  check(bytes == std::array<u8, 5>{'h', 'e', 'l', 'l', 'o'}, "these bytes");
  return done();
}
