// accept: fill and sort work within the range that they get.
#include <algorithm>
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
void reset(std::span<u8> bytes) { std::ranges::fill(bytes, u8{0}); }
void order(std::array<u32, 8>& values) { std::ranges::sort(values); }
}  // namespace capsules
