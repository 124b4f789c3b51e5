// S3: the closure is made once and captures the first call's parameter.
#include "core/types.hpp"
namespace capsules {
u32 counted(u32 value) {
  static const auto add = [&value](u32 more) { return value + more; };  // <- S3
  return add(1);
}
}  // namespace capsules
