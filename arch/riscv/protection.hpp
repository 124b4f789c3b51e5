// arch/riscv/protection.hpp - what a board calls once at boot, before the first process.
#pragma once
#include "arch/riscv/pmp_plan.hpp"

namespace arch::riscv {

/// Sets up and locks the kernel's own entries with Smepmp. False if the hart has no Smepmp: then nothing
/// protects the kernel from itself and the board must not go on.
bool protect_kernel(const KernelMap& map);

}  // namespace arch::riscv
