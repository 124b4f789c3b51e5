// accept: captured by reference and gone with the statement.
#include "core/types.hpp"
namespace capsules {
u32 clamped(u32 value) {
  const u32 limit = [&] { return value > 100 ? 100u : value; }();
  return limit;
}
}  // namespace capsules
