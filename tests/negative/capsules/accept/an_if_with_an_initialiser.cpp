// accept: the outcome lives in the condition, and is a value.
#include "core/result.hpp"
namespace capsules {
core::Result<u32> half(u32 value) {
  if (value % 2 != 0) return core::fail(core::ErrorCode::Invalid);
  return value / 2;
}
u32 half_or_zero(u32 value) {
  if (const auto outcome = half(value); outcome) return *outcome;
  return 0;
}
}  // namespace capsules
