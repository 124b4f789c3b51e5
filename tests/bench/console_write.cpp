// tests/bench/console_write.cpp - writes of six lengths, each to its completion; the first pair of marks is the shortest's.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
constexpr std::array<u8, 512> kText = [] {
  std::array<u8, 512> text{};
  text.fill('.');
  return text;
}();

template <u32 Pair>
void write(u32 length) {
  settle();
  mark<2 * Pair + 1>();
  (void)user::command(kConsole, number(contract::console::Command::Write), length, 0);
  (void)user::yield_wait_for(kConsole, number(contract::console::Upcall::Written));
  mark<2 * Pair + 2>();
}
}  // namespace

int main() {
  (void)user::allow_read_only(kConsole, number(contract::console::ReadOnlyAllow::Write), kText);
  for (;;) {
    write<0>(1);
    write<1>(64);
    write<2>(128);
    write<3>(256);
    write<4>(384);
    write<5>(512);
  }
}
