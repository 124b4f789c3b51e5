// S1: bit_cast turns an address into a number without any pointer cast.
#include <bit>

#include "core/types.hpp"
namespace capsules {
u32 place_of(u32& value) { return std::bit_cast<u32>(&value); }  // <- S1
}  // namespace capsules
