// S2: a span over a single variable by its address.
#include <span>

#include "core/types.hpp"
namespace capsules {
u32 doubled(u32 value) {
  const std::span<u32> view{&value, 2};  // <- S2
  return view[1];
}
}  // namespace capsules
