// accept: a few values, written where they are used.
#include <array>

#include "core/types.hpp"
namespace capsules {
bool is_separator(char character) {
  for (const char each : {' ', '\t', ','})
    if (each == character) return true;
  return false;
}
}  // namespace capsules
