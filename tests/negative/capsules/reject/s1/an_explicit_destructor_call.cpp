// S1: the destructor by hand; the object is dead and still has its name.
#include <optional>

#include "core/types.hpp"
namespace capsules {
void end(std::optional<u32>& value) {
  value.~optional();  // <- S1
}
}  // namespace capsules
