// S3: the array is a copy, and the reference to its element survives it.
#include <array>

#include "core/types.hpp"
namespace capsules {
const u32& first(std::array<u32, 4> values [[clang::lifetimebound]]) {
  const u32& element = values[0];
  return element;  // <- S3
}
}  // namespace capsules
