// S2: the unreachable sentinel is never reached.
#include <algorithm>
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
void overrun(std::array<u8, 4>& bytes) { std::ranges::fill(bytes.begin(), std::unreachable_sentinel, u8{0}); }  // <- S2
}  // namespace capsules
