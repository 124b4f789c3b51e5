// accept: an aggregate of values, taken apart.
#include "core/types.hpp"
namespace capsules {
struct Piece {
  u32 taken = 0;
  u32 sent = 0;
};
constexpr Piece piece_of(u32 size) { return {.taken = size, .sent = size / 2}; }
u32 both(u32 size) {
  const auto [taken, sent] = piece_of(size);
  return taken + sent;
}
}  // namespace capsules
