// tests/attacks/kernel_text_touched.cpp - bytes, halves and words of the kernel's text are read and written, from its first to its last.
//
// row: 1
// contained: fault
// fault: (read|wrote|touched) 0x[0-9a-f]{8} \(kernel text
// lives: several
#include "tests/attacks/attack.hpp"

using namespace attack;

int main() {
  constexpr auto kText = board::kKernelText;
  touch_all(std::array{kText.start, kText.start + 0x400, kText.start + kText.size() / 2, kText.end - 4});
}
