// S1: the length of a text by walking a pointer to its end.
#include "core/types.hpp"
namespace capsules {
usize length(const char* text) {  // <- S1
  usize count = 0;
  for (usize step = 0; step < 80; ++step)
    if (*(text + step) != 0) ++count;  // <- S1
  return count;
}
}  // namespace capsules
