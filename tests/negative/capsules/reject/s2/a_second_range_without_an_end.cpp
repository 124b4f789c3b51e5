// S2: std::equal with three iterators believes that the second range is as long.
#include <algorithm>
#include <span>

#include "core/types.hpp"
namespace capsules {
bool same(std::span<const u8> a, std::span<const u8> b) { return std::equal(a.begin(), a.end(), b.begin()); }  // <- S2
}  // namespace capsules
