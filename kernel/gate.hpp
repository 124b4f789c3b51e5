// kernel/gate.hpp - the one way into capsule code: system calls, bottom halves and deferred calls all pass here.
//
// While a capsule runs, interrupts are taken; all they do is record themselves. Outside the gate the kernel
// works on its own state and need not expect them.
#pragma once
#include "kernel/ports/interrupts.hpp"

namespace kernel {

template <class Work>
auto through_gate(Work work) {
  const ports::InterruptWindow window;
  return work();
}

}  // namespace kernel
