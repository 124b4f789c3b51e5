// S1: a reference to a C array keeps its length, but not its checks.
#include "core/types.hpp"
namespace capsules {
u32 third(const u32 (&values)[3], u32 index) {  // <- S1
  return values[index];  // <- S1
}
}  // namespace capsules
