// tests/attacks/null_call_spin.cpp - it makes calls that do nothing, as often as it can.
//
// row: 61
// contained: ignored
// boot: alone
// late: 25
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const u32 start = now(), second = user::alarm::frequency().value_or(1);
  while (now() - start < second / 2)
    for (u32 i = 0; i < 1000; ++i) (void)raw_call<2>(kConsole, 0, 0, 0);
  contained();
}
