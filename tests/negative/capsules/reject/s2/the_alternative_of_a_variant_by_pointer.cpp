// S2: get_if gives a pointer that is null for every other alternative.
#include <variant>

#include "core/types.hpp"
namespace capsules {
u32 number(const std::variant<u32, bool>& value) { return *std::get_if<u32>(&value); }  // <- S2
}  // namespace capsules
