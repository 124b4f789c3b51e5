// S2: find gives end() when nothing is there, and end() must not be read.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 found(const std::array<u32, 4>& values, u32 wanted) { return *std::ranges::find(values, wanted); }  // <- S2
}  // namespace capsules
