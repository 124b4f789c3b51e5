// tests/attacks/adjacent_blocks_touched.cpp - the bytes right before and right behind its own block are read and written.
//
// row: 2
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \((memory of|application RAM)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { touch_all(std::array{ram_start() - 4, ram_end(), ram_end() + 64}); }
