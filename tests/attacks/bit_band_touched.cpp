// tests/attacks/bit_band_touched.cpp - kernel RAM, a neighbour's RAM and a device are reached for through their bit-band aliases.
//
// row: 8
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(a device or no memory
// lives: several
// only-on: mps2-an386 - this processor has bit-band aliases
#include "tests/attacks/attack.hpp"

using namespace attack;

namespace {
constexpr Address alias(Address address, Address region, Address aliases) { return aliases + (address - region) * 32; }
constexpr Address in_ram(Address address) { return alias(address, 0x2000'0000, 0x2200'0000); }
}  // namespace

int main() {
  touch_all(std::array{in_ram(board::kKernelRam.start), in_ram(board::kKernelRam.end - 4), in_ram(board::kAppRam.start),
                       alias(board::kUart, 0x4000'0000, 0x4200'0000)});
}
