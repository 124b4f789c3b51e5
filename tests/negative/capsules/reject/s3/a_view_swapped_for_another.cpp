// S3: swap is two assignments.
#include <array>
#include <span>
#include <utility>

#include "core/types.hpp"
namespace capsules {
void renew(std::span<u8>& out) {
  std::array<u8, 4> local{};
  std::span<u8> inner = local;
  std::swap(out, inner);  // <- S3
}
}  // namespace capsules
