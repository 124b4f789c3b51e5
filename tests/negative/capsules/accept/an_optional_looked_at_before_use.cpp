// accept: the value is copied out.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 half(std::optional<u32> value) {
  if (!value) return 0;
  return *value / 2;
}
}  // namespace capsules
