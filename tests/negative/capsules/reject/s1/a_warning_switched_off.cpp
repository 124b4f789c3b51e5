// S1: a pragma silences the compiler instead of doing as it says.
#include "core/types.hpp"
#pragma clang diagnostic ignored "-Wshadow"  // <- S1
namespace capsules {
u32 answer() { return 1; }
}  // namespace capsules
