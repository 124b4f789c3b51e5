// tests/attacks/kernel_after_lending.cpp - buffers are lent and taken back over and over, and then the kernel's RAM is read.
//
// row: 53, 58
// contained: fault
// fault: ^(read|wrote|touched) 0x[0-9a-f]{8} \(kernel RAM
// lives: several
// happened: tock#4969
// with: lender
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  one_life_each(6, [](u32 life) {
    const u32 lender = discover("lender").value0;
    static std::array<Shared, 2> buffers;
    for (u32 round = 0; round <= life; ++round) {
      (void)call_service(lender, buffers[round % 2]);
      if (round % 3 == 2) (void)raw_allow_read_write(kIpc, lender, 0, 0);
    }
    touch(board::kKernelRam.start + 64, static_cast<Access>(life));
  });
}
