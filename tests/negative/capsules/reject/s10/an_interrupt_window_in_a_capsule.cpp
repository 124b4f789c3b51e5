// S10: the window is a local of the capsule's, to let a long loop be interrupted.
#include "kernel/ports/interrupts.hpp"  // <- S1
#include "core/types.hpp"
namespace capsules {
u32 work(u32 value) {
  const kernel::ports::InterruptWindow window;  // <- S10
  return value + 1;
}
}  // namespace capsules
