// S1: registers of the processor, from a capsule.
#include "arch/riscv/csr.hpp"  // <- S1
namespace capsules {}
