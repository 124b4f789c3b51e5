// accept: attributes that change no code.
#include "core/types.hpp"
namespace capsules {
[[nodiscard]] constexpr u32 doubled([[maybe_unused]] u32 ignored, u32 value) {
  if (value == 0) [[unlikely]] return 1;
  return value * 2;
}
u32 kind(u32 value) {
  switch (value) {
    case 0: ++value; [[fallthrough]];
    case 1: return value;
    default: return 2;
  }
}
}  // namespace capsules
