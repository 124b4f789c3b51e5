// S9: the closure gets the payload by reference, empties the optional, and reads it.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 take(std::optional<u32>& value) {
  const auto finish = [&](const u32& job) { value.reset(); return job; };
  return value ? finish(*value) : 0;  // <- S9
}
}  // namespace capsules
