// TEST: Typed bytes go to the application that reads, Ctrl-P gives them to the kernel and back.
// EXPECT: ^input: kernel$
// EXPECT: ^input: application$
// EXPECT: ^done$
// INPUT: @wait ^one$
// INPUT: abc
// INPUT: @wait ^two$
// INPUT: xyz
// INPUT: def
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 4> bytes{};
  say("one");
  check(user::console::read(bytes).has_value() && bytes[0] == 'a' && bytes[2] == 'c', "the reader gets them");
  say("two");
  check(user::console::read(bytes).has_value() && bytes[0] == 'd' && bytes[2] == 'f', "and not what the kernel got between");
  return done();
}
