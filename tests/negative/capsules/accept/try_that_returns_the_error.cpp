// accept: TRY is the tree's own statement expression.
#include "core/result.hpp"
namespace capsules {
core::Result<u32> checked(u32 value) {
  if (value > 9) return core::fail(core::ErrorCode::Invalid);
  return value;
}
core::Result<u32> sum(u32 a, u32 b) { return TRY(checked(a)) + TRY(checked(b)); }
}  // namespace capsules
