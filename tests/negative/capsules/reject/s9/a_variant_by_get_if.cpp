// S9: get_if gives a pointer to an alternative that may be replaced meanwhile.
#include <variant>

#include "core/types.hpp"
namespace capsules {
bool is_number(std::variant<u32, bool>& value) { return std::get_if<u32>(&value) != nullptr; }  // <- S9
}  // namespace capsules
