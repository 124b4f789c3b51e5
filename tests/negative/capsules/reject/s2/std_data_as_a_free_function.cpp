// S2: std::data is the member function in the spelling of generic code.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
bool there(std::span<const u8> bytes) { return std::data(bytes) != nullptr; }  // <- S2
}  // namespace capsules
