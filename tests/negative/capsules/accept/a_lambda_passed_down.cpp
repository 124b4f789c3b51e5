// accept: the callee calls it and keeps it not.
#include <array>

#include "core/types.hpp"
namespace capsules {
template <class Visit>
void each(const std::array<u32, 4>& values, Visit visit) {
  for (const u32 value : values) visit(value);
}
u32 sum(const std::array<u32, 4>& values) {
  u32 total = 0;
  each(values, [&](u32 value) { total += value; });
  return total;
}
}  // namespace capsules
