// S3: a global view of a function's local: no flag of the compiler's finds it.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
inline constinit std::span<u8> g_scratch{};  // <- S3
void prepare() {
  std::array<u8, 16> local{};
  g_scratch = local;  // <- S3
}
}  // namespace capsules
