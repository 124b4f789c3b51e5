// S9: exchange replaces the optional that the reference points into.
#include <optional>
#include <utility>

#include "core/types.hpp"
namespace capsules {
u32 take(std::optional<u32>& value) {
  const u32& inner = *value;
  const auto before = std::exchange(value, std::nullopt);
  return before ? inner : 0;  // <- S9
}
}  // namespace capsules
