// S12: for ever, although the function returns.
// zone: kernel
#include "core/types.hpp"
namespace kernel {
template <class Queue>
u32 drain(Queue& queue) {
  for (u32 count = 0;; ++count)  // <- S12
    if (!queue.pop()) return count;
}
}  // namespace kernel
