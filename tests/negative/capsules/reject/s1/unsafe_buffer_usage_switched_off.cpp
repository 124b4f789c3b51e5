// S1: the region in which raw buffers are in order.
#include "core/types.hpp"
namespace capsules {
#pragma clang unsafe_buffer_usage begin  // <- S1
u32 answer() { return 1; }
#pragma clang unsafe_buffer_usage end  // <- S1
}  // namespace capsules
