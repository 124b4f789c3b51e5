// S3: std::ranges::swap is an object, not a function, and swaps all the same.
#include <array>
#include <span>
#include <utility>

#include "core/types.hpp"
namespace capsules {
void renew(std::span<u8>& out) {
  std::array<u8, 4> local{};
  std::span<u8> inner = local;
  std::ranges::swap(out, inner);  // <- S3
}
}  // namespace capsules
