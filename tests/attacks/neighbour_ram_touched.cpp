// tests/attacks/neighbour_ram_touched.cpp - a neighbour's RAM is read and written, from its first byte on.
//
// row: 2
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(memory of canary_below
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { touch_all(std::array{board::kAppRam.start, board::kAppRam.start + 64, board::kAppRam.start + 512}); }
