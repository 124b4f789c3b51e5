// tests/attacks/neighbour_flash_touched.cpp - a neighbour's flash is read and written: its header and its code.
//
// row: 2
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(memory of canary_below
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { touch_all(std::array{board::kAppFlash.start, board::kAppFlash.start + 256}); }
