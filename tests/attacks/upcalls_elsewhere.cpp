// tests/attacks/upcalls_elsewhere.cpp - functions of the kernel, of a neighbour and of devices are to be called as upcalls.
//
// row: 30
// contained: refused
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  for (const Address function : {board::kKernelText.start + 0x400, board::kKernelRam.start, board::kAppFlash.start + 128, board::kAppRam.start, board::kUart,
                                 0xE000'E100u, 0xFFFF'FFFFu, 0xFFFF'FFFDu, 1u, grant_start(), ram_end() - 4, flash_end(), flash_end() - 3, flash_start()}) {
    refused(raw_subscribe(kAlarm, 0, function, 0).ok(), "a function elsewhere");
    refused(raw_subscribe(kAlarm, 0, function | 1, 0).ok(), "the same, with an odd address");
  }
  require(succeeded(raw_subscribe(kAlarm, 0, 0, 0), 0, 0) || raw_subscribe(kAlarm, 0, 0, 0).value0 == 0, "a refused function was kept");
  contained();
}
