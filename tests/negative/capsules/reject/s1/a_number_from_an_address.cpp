// S1: an address becomes a number, and the number goes to an application.
#include <cstdint>

#include "core/types.hpp"
namespace capsules {
u32 place_of(const u32& value) { return reinterpret_cast<std::uintptr_t>(&value); }  // <- S1
}  // namespace capsules
