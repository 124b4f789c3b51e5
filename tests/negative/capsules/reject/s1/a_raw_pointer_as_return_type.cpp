// S1: "found or null" by pointer instead of by optional.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Table {
  std::array<u32, 4> values{};
  const u32* find(u32 wanted) const {  // <- S1
    for (const u32& value : values)
      if (value == wanted) return &value;  // <- S1
    return nullptr;
  }
};
}  // namespace capsules
