// S9: a chain over index() forgets the alternative that is added next year.
#include <variant>

#include "core/types.hpp"
namespace capsules {
u32 number(const std::variant<u32, bool>& value) {
  if (value.index() == 0) return std::get<0>(value);  // <- S9
  return 0;
}
}  // namespace capsules
