// S9: another object lies where the reference points.
#include <optional>

#include "core/types.hpp"
namespace capsules {
u32 last(std::optional<u32>& value) {
  const auto& inner = *value;
  value.emplace(7u);
  return inner;  // <- S9
}
}  // namespace capsules
