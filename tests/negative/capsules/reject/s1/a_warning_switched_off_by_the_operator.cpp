// S1: _Pragma is a pragma that fits into a line, and into a macro.
#include "core/types.hpp"
namespace capsules {
_Pragma("GCC diagnostic ignored \"-Wshadow\"") u32 answer() { return 1; }  // <- S1
}  // namespace capsules
