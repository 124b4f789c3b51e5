// S2: data() gives the elements without their number.
#include <array>

#include "core/types.hpp"
namespace capsules {
bool empty(const std::array<u8, 4>& bytes) { return bytes.data() == nullptr; }  // <- S2
}  // namespace capsules
