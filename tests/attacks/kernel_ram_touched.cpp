// tests/attacks/kernel_ram_touched.cpp - bytes, halves and words of the kernel's RAM are read and written, from its first to its last.
//
// row: 1
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(kernel RAM
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  constexpr auto kRam = board::kKernelRam;
  touch_all(std::array{kRam.start, kRam.start + kRam.size() / 2, kRam.end - 4});
}
