// tests/attacks/stale_regions_touched.cpp - memory of the process that executed just before is touched right after the switch.
//
// row: 15, R4
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(memory of lender
// lives: several
// happened: tock#3541
// with: lender
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  const u32 lender = discover("lender").value0;
  static Shared places;
  if (lives_before() == 0) begin();
  (void)call_service(lender, places);  // it executed last; what it has is written there
  const auto& told = reinterpret_cast<const std::array<u32, 3>&>(places.bytes);
  one_life_each(3 * kAccesses, [&](u32 life) { touch(told[life / kAccesses], static_cast<Access>(life % kAccesses)); });
}
