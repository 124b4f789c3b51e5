// S12: the condition is a declaration: as long as there is a next one.
#include <optional>

#include "core/types.hpp"
namespace capsules {
template <class Queue>
u32 sum(Queue& queue) {
  u32 total = 0;
  while (const auto next = queue.pop()) total += *next;  // <- S12
  return total;
}
}  // namespace capsules
