// S2: optional<u8> takes a u32 by a converting constructor inside of the library.
#include <optional>

#include "core/types.hpp"
namespace capsules {
std::optional<u8> slot(u32 index) { return index; }  // <- S2
}  // namespace capsules
