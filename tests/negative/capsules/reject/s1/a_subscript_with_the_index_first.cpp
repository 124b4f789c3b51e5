// S1: index[pointer] is pointer[index].
#include "core/types.hpp"
namespace capsules {
char second(const char* text) {  // <- S1
  return 1[text];  // <- S1
}
}  // namespace capsules
