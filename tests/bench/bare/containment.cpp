// tests/bench/bare/containment.cpp - in place of kernel/gate.cpp and kernel/containment.cpp: what the trap code refers to by name.
#include "kernel/ports/activation.hpp"

extern "C" {
constinit kernel::ports::Activation kernel_activation{};
constinit u32 bulkhead_sections = 0;
}

bool kernel_tick(core::Address) { return false; }
void kernel_activation_faulted(core::Address, u32, core::Address) {}
