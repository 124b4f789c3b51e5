// S3: the view is returned through a reference parameter.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
void fill(std::span<u8>& out) {
  std::array<u8, 4> local{1, 2, 3, 4};
  out = local;  // <- S3
}
}  // namespace capsules
