// S3: the returned reference may be to a default argument, which ends with the call's expression.
#include "core/types.hpp"
namespace capsules {
struct Limits { u32 most = 4; };
const Limits& limits_or(const Limits& given = Limits{}) {
  return given;  // <- S3
}
}  // namespace capsules
