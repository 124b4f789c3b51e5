// arch/riscv/cycle_counter.hpp - mcycle, 64 bits.
//
// Units    cycles; an emulator that counts instructions counts those.
// Source   RISC-V Privileged 1.12, section 3.1.10 (hardware performance monitor).
#pragma once
#include "arch/riscv/csr.hpp"
#include "hil/cycle_counter.hpp"

namespace arch::riscv {

class CycleCounter {
 public:
  /// The high word is read again: it may have been carried into between the two reads.
  u64 now() const {
    for (;;) {
      const u32 high = read_csr<Csr::Mcycleh>();
      const u32 low = read_csr<Csr::Mcycle>();
      if (read_csr<Csr::Mcycleh>() == high) return static_cast<u64>(high) << 32 | low;
    }
  }
};
static_assert(hil::CycleCounter<CycleCounter>);

}  // namespace arch::riscv
