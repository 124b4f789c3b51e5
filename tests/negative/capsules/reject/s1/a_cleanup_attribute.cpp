// S1: a destructor by attribute, called with a pointer.
#include "core/types.hpp"
namespace capsules {
void leave(u32*) {}  // <- S1
void work() {
  [[gnu::cleanup(leave)]] u32 guard = 0;  // <- S1
  ++guard;
}
}  // namespace capsules
