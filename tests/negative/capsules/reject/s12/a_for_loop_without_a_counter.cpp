// S12: a for loop that is a while loop.
#include "core/types.hpp"
namespace capsules {
template <class Queue>
u32 drain(Queue& queue) {
  u32 count = 0;
  for (; !queue.empty(); ++count) queue.pop();  // <- S12
  return count;
}
}  // namespace capsules
