// tests/attacks/kernel_executed.cpp - the kernel's text and RAM are jumped into.
//
// row: 1
// contained: fault
// fault: executed( 0x[0-9a-f]{8} \(kernel (text|RAM)|, pc|;)
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  execute_all(std::array{board::kKernelText.start, board::kKernelText.start + 0x400, board::kKernelText.end - 4,
                         board::kKernelRam.start, board::kKernelRam.end - 4});
}
