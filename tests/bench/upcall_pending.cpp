// tests/bench/upcall_pending.cpp - yield-wait with one queued upcall, to the upcall's first instruction.
#include "tests/bench/measure.hpp"

using namespace bench;

int main() {
  (void)user::subscribe(kConsole, number(contract::console::Upcall::Written), mark_upcall, nullptr);
  settle();
  for (;;) {
    (void)user::command(kConsole, number(contract::console::Command::Write), 0, 0);  // nothing to write: answered at once
    mark<kFrom>();
    user::yield_wait();
  }
}
