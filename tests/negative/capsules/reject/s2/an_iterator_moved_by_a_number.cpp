// S2: begin() plus a number from outside.
#include <array>

#include "core/types.hpp"
namespace capsules {
u8 at(const std::array<u8, 4>& bytes, usize index) { return *(bytes.begin() + index); }  // <- S2
}  // namespace capsules
