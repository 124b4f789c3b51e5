// S2: the upper half of the time is lost without a word.
#include "core/types.hpp"
namespace capsules {
u32 age(u64 now, u64 then) {
  const u32 difference = now - then;  // <- S2
  return difference;
}
}  // namespace capsules
