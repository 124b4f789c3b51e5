// S12: the range's sentinel is equal to nothing.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
struct Forever {
  struct Place {
    u32 number = 0;
    u32 operator*() const { return number; }
    void operator++() { ++number; }
    bool operator==(std::default_sentinel_t) const { return false; }
  };
  Place begin() const { return {}; }
  std::default_sentinel_t end() const { return {}; }
};
u32 first_free(u32 taken) {
  for (const u32 number : Forever{})  // <- S12
    if (number != taken) return number;
  return 0;
}
}  // namespace capsules
