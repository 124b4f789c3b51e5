// S10: the gate opens the window in which interrupts are taken; nobody else does.
#include "kernel/gate.hpp"  // <- S1
#include "core/types.hpp"
namespace capsules {
u32 work(u32 value) {
  return kernel::through_gate(kernel::CapsuleId{1}, [&] { return value + 1; });  // <- S10
}
}  // namespace capsules
