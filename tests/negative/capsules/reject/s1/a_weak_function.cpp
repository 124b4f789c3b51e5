// S1: whoever links another function of that name replaces it.
#include "core/types.hpp"
namespace capsules {
[[gnu::weak]] u32 answer() { return 1; }  // <- S1
}  // namespace capsules
