// S1: strlen reads until it finds a zero, wherever that is.
#include "core/types.hpp"
namespace capsules {
usize length(const char* text) {  // <- S1
  return __builtin_strlen(text);  // <- S1
}
}  // namespace capsules
