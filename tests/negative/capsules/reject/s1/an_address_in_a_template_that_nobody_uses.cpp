// S1: a template without an instance is checked as it stands: the first user would be the next capsule.
#include "core/types.hpp"
namespace capsules {
template <class T>
u32 first(T place) {
  const u32* raw = place;  // <- S1
  return *raw;  // <- S1
}
}  // namespace capsules
