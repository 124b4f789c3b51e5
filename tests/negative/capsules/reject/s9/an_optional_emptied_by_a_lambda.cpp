// S9: the lambda that is called in between empties the optional.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 last(std::optional<u32>& value) {
  const u32& inner = *value;
  const auto clear = [&] { value.reset(); };
  clear();
  return inner;  // <- S9
}
}  // namespace capsules
