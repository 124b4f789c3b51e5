// S9: the reference is into the one or the other.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 take(std::optional<u32>& a, std::optional<u32>& b, bool first) {
  const u32& inner = first ? *a : *b;
  a.reset();
  return inner;  // <- S9
}
}  // namespace capsules
