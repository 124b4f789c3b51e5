// accept: each instance is another function, and the last one calls nobody.
#include "core/types.hpp"
namespace capsules {
template <u32 Count>
constexpr u32 sum() {
  if constexpr (Count == 0) return 0;
  else return Count + sum<Count - 1>();
}
static_assert(sum<4>() == 10);
}  // namespace capsules
