// S12: the counter is whatever the heap says is the smallest, and callbacks add to it.
#include <optional>

#include "core/types.hpp"
namespace capsules {
template <class Heap>
void expire(Heap& heap, u64 now) {
  for (auto due = heap.smallest(); due && *due <= now; due = heap.smallest()) heap.pop();  // <- S12
}
}  // namespace capsules
