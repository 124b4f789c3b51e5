// tests/bench/console_call.cpp - the command that writes one byte to the console; the byte leaves behind what is measured.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
constexpr std::array<u8, 1> kText{'\n'};
}  // namespace

int main() {
  (void)user::allow_read_only(kConsole, number(contract::console::ReadOnlyAllow::Write), kText);
  for (;;) {
    settle();
    mark<kFrom>();
    (void)user::command(kConsole, number(contract::console::Command::Write), kText.size(), 0);
    mark<kTo>();
    (void)user::yield_wait_for(kConsole, number(contract::console::Upcall::Written));
  }
}
