// tests/stack/image.hpp - what every image of this folder has.
#pragma once
#include <array>
#include <span>

#include "core/types.hpp"

extern "C" {
/// Switches interrupts on where boot does that.
void end_of_boot();
/// Assembly, so that nobody knows what it does not do with the bytes.
void sink(void* bytes);
[[noreturn]] void board_main();
}

namespace tests::stack {

/// A frame that has to be there.
template <usize Bytes>
[[gnu::noinline]] void use_stack() {
  std::array<u8, Bytes> bytes;
  sink(bytes.data());
}

}  // namespace tests::stack
