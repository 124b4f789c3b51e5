// S9: a bool that is neither 0 nor 1.
#include <bit>

#include "core/types.hpp"
namespace capsules {
bool flag(u8 raw) { return std::bit_cast<bool>(raw); }  // <- S9
}  // namespace capsules
