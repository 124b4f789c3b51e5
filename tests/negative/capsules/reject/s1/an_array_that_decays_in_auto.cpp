// S1: auto of a literal is a pointer to its first character.
#include "core/types.hpp"
namespace capsules {
char initial() {
  const auto text = "bulkhead";  // <- S1
  return *text;  // <- S1
}
}  // namespace capsules
