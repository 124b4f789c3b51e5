// accept: the reference is used, and then the optional is emptied.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 take(std::optional<u32>& value) {
  if (!value) return 0;
  const u32& inner = *value;
  const u32 result = inner + 1;
  value.reset();
  return result;
}
}  // namespace capsules
