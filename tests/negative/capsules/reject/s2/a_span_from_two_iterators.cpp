// S2: two iterators that may belong to different arrays.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 last(std::array<u8, 4>& a, std::array<u8, 4>& b) { return std::span<u8>(a.begin(), b.end()).back(); }  // <- S2
}  // namespace capsules
