// tests/system/neighbours/reader.cpp - reads four bytes for ever.
#include "tests/system/check.hpp"

using namespace test;

int main() {
  std::array<u8, 4> bytes{};
  (void)user::console::read(bytes);
  say("reader has read");
}
