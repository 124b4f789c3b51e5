// S1: a pragma attaches an attribute to every function that follows, and none of them shows it.
#include "core/types.hpp"
#pragma clang attribute push(__attribute__((no_sanitize("bounds"))), apply_to = function)  // <- S1
namespace capsules {
u32 harmless(u32 value) { return value + 1; }
}  // namespace capsules
#pragma clang attribute pop  // <- S1
