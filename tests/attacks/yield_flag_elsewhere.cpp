// tests/attacks/yield_flag_elsewhere.cpp - the flag of a yield is put into memory of the kernel, of a neighbour, of devices, and at odd places.
//
// row: 28
// contained: ignored
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  begin();
  const Address canary = board::kAppRam.start, own_end = ram_end();
  for (const Address flag : {canary, canary + 1, canary + 3, board::kKernelRam.start, board::kKernelRam.end - 1, board::kKernelText.start, board::kUart,
                             grant_start(), own_end - 1, own_end, ram_start() - 1, flash_start(), 0u, 1u, 0xFFFF'FFFFu, current_break()}) {
    queue_written_upcall();
    (void)user::port::yield(0, flag, 0);  // with something pending: it would write one
    (void)user::port::yield(0, flag, 0);  // and now nothing: it would write zero
  }
  require(at<u8>(flash_start()) == 2, "its own flash was written to");
  contained();
}
