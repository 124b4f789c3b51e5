// S3: a static reference is bound to the first caller's argument.
#include "core/types.hpp"
namespace capsules {
u32 first_value(const u32& value) {
  static const u32& first = value;  // <- S3
  return first;
}
}  // namespace capsules
