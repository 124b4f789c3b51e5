// tools/stack_bound/bound.hpp - the deepest that the one kernel stack of an image can get.
//
// What stands on it at once, from the top: what boot left there; the deepest call of the kernel; what comes in on top of that.
//   RISC-V    boot leaves nothing. While the kernel runs one trap may come in; in it interrupts are off.
//   Cortex-M  boot leaves its frames and the frame of the exception that it ends in. One interrupt of a device may come in, since
//             all share one priority, and on top of that the frames of a HardFault and an NMI, whose handlers empty the stack.
// Errors   Error: see walk.hpp and graph.hpp; there is no stack, or a stack pointer lies outside of it.
#pragma once
#include "tools/stack_bound/graph.hpp"

namespace tools::stack {

struct Part {
  std::string what;
  i64 bytes = 0;
  std::vector<std::string> path;
};

struct Bound {
  i64 reserved = 0;
  std::vector<Part> parts;

  i64 bytes() const;
};

Bound bound_of(const Image& image, Walker& walker, Graph& graph);

}  // namespace tools::stack
