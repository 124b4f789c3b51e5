// tests/attacks/own_flash_written.cpp - its own code and constants are written to, from the first byte to the last.
//
// row: 13
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(its own flash
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() { write_all(std::array{flash_start() + 64, address_of(reinterpret_cast<const void*>(&main)) & ~3u, flash_end() - 4}); }
