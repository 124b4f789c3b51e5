// S2: a result of a byte is made of a word.
#include "core/result.hpp"
namespace capsules {
core::Result<u8> slot(u32 index) {
  if (index > 1000) return core::fail(core::ErrorCode::Invalid);
  return index;  // <- S2
}
}  // namespace capsules
