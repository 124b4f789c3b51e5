// S9: the callback of transform gets the payload and resets the optional that it came from.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 take(std::optional<u32>& value) {
  return value.transform([&](u32& inner) { value.reset(); return inner; }).value_or(0);  // <- S9
}
}  // namespace capsules
