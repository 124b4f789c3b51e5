// S2: begin() and a number instead of first(number), which checks.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 last(std::array<u8, 4>& bytes, usize size) { return std::span{bytes.begin(), size}.back(); }  // <- S2
}  // namespace capsules
