// S2: the length is whatever the caller says.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
u8 last(std::array<u8, 4>& bytes, usize size) {
  const std::span<u8> view{bytes.data(), size};  // <- S2
  return view.back();
}
}  // namespace capsules
