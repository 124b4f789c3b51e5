// tests/bench/console_byte.cpp - writes 256 bytes and 512 bytes, each to its completion; the difference is the price of 256.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
constexpr u32 kFromLong = 3, kToLong = 4;
constexpr std::array<u8, 512> kText = [] {
  std::array<u8, 512> text{};
  text.fill('.');
  text[255] = text[511] = '\n';
  return text;
}();

template <u32 From, u32 To>
void write(u32 length) {
  settle();
  mark<From>();
  (void)user::command(kConsole, number(contract::console::Command::Write), length, 0);
  (void)user::yield_wait_for(kConsole, number(contract::console::Upcall::Written));
  mark<To>();
}
}  // namespace

int main() {
  (void)user::allow_read_only(kConsole, number(contract::console::ReadOnlyAllow::Write), kText);
  for (;;) {
    write<kFrom, kTo>(256);
    write<kFromLong, kToLong>(512);
  }
}
