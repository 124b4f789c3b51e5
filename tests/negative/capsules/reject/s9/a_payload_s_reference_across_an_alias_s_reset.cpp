// S9: the optional is emptied under another name.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 last(std::optional<u32>& value) {
  std::optional<u32>& same = value;
  const u32& inner = *value;
  same.reset();
  return inner;  // <- S9
}
}  // namespace capsules
