// S12: iota counts for ever.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
u32 first_free(u32 taken) {
  for (const u32 number : std::views::iota(0u))  // <- S12
    if (number != taken) return number;
  return 0;
}
}  // namespace capsules
