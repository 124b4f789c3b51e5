// S9: the expected holds an error where the value was.
#include "core/result.hpp"
namespace capsules {
u32 last(core::Result<u32>& outcome) {
  const u32& value = *outcome;
  outcome = core::fail(core::ErrorCode::Fail);
  return value;  // <- S9
}
}  // namespace capsules
