// S2: "cannot happen": if it does, anything may.
#include <utility>

#include "core/types.hpp"
namespace capsules {
u32 price(u32 kind) {
  if (kind == 0) return 1;
  if (kind == 1) return 2;
  std::unreachable();  // <- S2
}
}  // namespace capsules
