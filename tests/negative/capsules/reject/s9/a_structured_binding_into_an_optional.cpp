// S9: the bindings are references into the payload.
#include <optional>

#include "core/types.hpp"
namespace capsules {
struct Pair {
  u32 a = 0;
  u32 b = 0;
};
u32 sum(std::optional<Pair>& value) {
  auto& [a, b] = *value;
  value.reset();
  return a + b;  // <- S9
}
}  // namespace capsules
