// tests/attacks/own_header_written.cpp - the header of its own flash may be read, and is written to.
//
// row: 5
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(its own flash
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  require(at<u16>(flash_start()) == 2, "another header than its own");
  write_all(std::array{flash_start(), flash_start() + 4, flash_start() + 60});
}
