// S12: for ever, until a return.
#include "core/types.hpp"
namespace capsules {
template <class Queue>
u32 drain(Queue& queue) {
  u32 count = 0;
  for (;;) {  // <- S12
    if (queue.empty()) return count;
    queue.pop();
    ++count;
  }
}
}  // namespace capsules
