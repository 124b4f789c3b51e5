// S2: max_element of an empty span is its end.
#include <algorithm>
#include <span>

#include "core/types.hpp"
namespace capsules {
u32 largest(std::span<const u32> values) { return *std::ranges::max_element(values); }  // <- S2
}  // namespace capsules
