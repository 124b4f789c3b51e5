// accept: the algorithms that write nowhere take ranges and give values.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
bool blank(const std::array<u8, 8>& bytes) { return std::ranges::all_of(bytes, [](u8 byte) { return byte == 0xff; }); }
u32 zeros(const std::array<u8, 8>& bytes) { return static_cast<u32>(std::ranges::count(bytes, u8{0})); }
bool same(const std::array<u8, 8>& a, const std::array<u8, 8>& b) { return std::ranges::equal(a, b); }
}  // namespace capsules
