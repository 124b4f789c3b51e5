// S12: the object's call operator is called by the algorithm, and calls the function that made it.
#include <algorithm>
#include <array>

#include "core/types.hpp"
namespace capsules {
u32 walk(u32 depth);
struct Visit { u32 depth = 0; void operator()(u32 more) const { (void)walk(depth - more); } };  // <- S12
u32 walk(u32 depth) { if (depth != 0) std::ranges::for_each(std::array{1u}, Visit{depth}); return depth; }  // <- S12
}  // namespace capsules
