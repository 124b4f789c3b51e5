// S3: the reference is made in the capture itself.
#include <array>

#include "core/types.hpp"
namespace capsules {
auto reader(std::array<u32, 4>& values) {
  return [&first = values[0]] { return first; };  // <- S3
}
}  // namespace capsules
