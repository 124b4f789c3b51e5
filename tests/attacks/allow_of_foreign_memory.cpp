// tests/attacks/allow_of_foreign_memory.cpp - a driver is given memory of the kernel, of a neighbour and of devices, and flash to write to.
//
// row: 20
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const std::array foreign{board::kKernelRam.start, board::kKernelText.start, board::kAppRam.start, board::kAppFlash.start, board::kUart};
  for (const Address address : foreign)
    for (const auto allow : {raw_allow_read_write, raw_allow_read_only, raw_call<7>})
      refused(allow(kConsole, 1, address, 8).ok(), "foreign memory");
  const Address code = flash_end() - 8;
  refused(raw_allow_read_write(kConsole, 1, code, 8).ok(), "flash to write to");
  refused(raw_allow_read_only(kConsole, 1, flash_start(), 8).ok(), "the header");
  check(raw_allow_read_only(kConsole, 1, code, 8).ok(), "flash to read from may be shared");
  contained();
}
