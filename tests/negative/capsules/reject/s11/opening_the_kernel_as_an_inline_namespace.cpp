// S11: an inline namespace within kernel is kernel.
#include "core/types.hpp"
namespace kernel { inline namespace extra { inline u32 helper(u32 value) { return value + 1; } } }  // <- S11
