// S8: a constructor that does nothing, so that the array costs nothing.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Buffer { constexpr Buffer() {} std::array<u8, 64> bytes; };  // <- S8
}  // namespace capsules
