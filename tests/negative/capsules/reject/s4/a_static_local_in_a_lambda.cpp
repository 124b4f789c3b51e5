// S4: each lambda expression has a static of its own.
#include "core/types.hpp"
namespace capsules {
inline constexpr auto kNext = [] {
  static u32 last = 0;  // <- S4
  return ++last;
};
u32 next_number() { return kNext(); }
}  // namespace capsules
