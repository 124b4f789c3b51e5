// S9: the function gets the payload and the optional, each by reference, and empties the one before it reads the other.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 finish(std::optional<u32>& value, const u32& job) {
  value.reset();
  return job;
}
u32 take(std::optional<u32>& value) { return value ? finish(value, *value) : 0; }  // <- S9
}  // namespace capsules
