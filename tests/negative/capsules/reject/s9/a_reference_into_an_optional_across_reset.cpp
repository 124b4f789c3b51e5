// S9: the payload is gone, and the reference to it is not.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 last(std::optional<u32>& value) {
  const u32& inner = *value;
  value.reset();
  return inner;  // <- S9
}
}  // namespace capsules
