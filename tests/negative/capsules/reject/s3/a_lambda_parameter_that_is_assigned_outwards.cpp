// S3: a reference that a callback got is remembered in a member view.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
template <class Visit>
void each(std::array<u8, 8> bytes, Visit visit) {
  visit(std::span<const u8>{bytes}.first(4));
}
u8 first(const std::array<u8, 8>& bytes) {
  std::span<const u8> kept{};
  each(bytes, [&](std::span<const u8> piece) { kept = piece; });  // <- S3
  return kept[0];
}
}  // namespace capsules
