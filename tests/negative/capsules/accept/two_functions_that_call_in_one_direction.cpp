// accept: a chain of calls without a way back, the same helper twice.
#include "core/types.hpp"
namespace capsules {
u32 low(u32 word) { return word & 0xff; }
u32 pair(u32 word) { return low(word) + low(word >> 8); }
u32 all(u32 word) { return pair(word) + pair(word >> 16); }
}  // namespace capsules
