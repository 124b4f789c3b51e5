// S9: the cast is in a projection for an algorithm.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
bool any_fast(const std::array<u32, 4>& raw) {
  return std::ranges::contains(raw, Mode::Fast, [](u32 value) { return static_cast<Mode>(value); });  // <- S9
}
}  // namespace capsules
