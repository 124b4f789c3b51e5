// accept: computed by the compiler, and nowhere else.
#include "core/types.hpp"
namespace capsules {
consteval u32 ticks(u32 milliseconds) { return milliseconds * 1000; }
constexpr u32 kHold = ticks(100);
static_assert(kHold == 100'000);
}  // namespace capsules
