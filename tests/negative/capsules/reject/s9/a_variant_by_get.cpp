// S9: std::get throws where the alternative is another one, and there are no exceptions.
#include <variant>

#include "core/types.hpp"
namespace capsules {
u32 number(const std::variant<u32, bool>& value) { return std::get<u32>(value); }  // <- S9
}  // namespace capsules
