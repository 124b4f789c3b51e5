// S1: a promise about alignment that nobody checks.
#include "core/types.hpp"
namespace capsules {
[[gnu::assume_aligned(64)]] u32* place();  // <- S1
}  // namespace capsules
