// S8: the local is inside of a lambda.
#include "core/types.hpp"
namespace capsules {
u32 chosen(bool first) {
  return [first] {
    u32 result;  // <- S8
    result = first ? 1u : 2u;
    return result;
  }();
}
}  // namespace capsules
