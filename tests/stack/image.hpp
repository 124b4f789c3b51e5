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
/// function(work), in assembly.
void run_handed(void (*function)(void* work), void* work);
/// What comes where an activation is given up; does nothing unless an image says so.
void given_up();
[[noreturn]] void board_main();
}

namespace tests::stack {

/// A frame that has to be there.
template <usize Bytes>
[[gnu::noinline]] void use_stack() {
  std::array<u8, Bytes> bytes;
  sink(bytes.data());
}

/// The one way to what callers hand over.
[[gnu::noinline]] inline void gate(void (*function)(void* work), void* work) {
  sink(work);
  run_handed(function, work);
  sink(work);
}

}  // namespace tests::stack
