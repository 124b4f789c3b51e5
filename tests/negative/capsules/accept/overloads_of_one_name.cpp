// accept: the same name is not the same function.
#include "core/types.hpp"
namespace capsules {
constexpr u32 weight(u32 value) { return value; }
constexpr u32 weight(u32 a, u32 b) { return weight(a) + weight(b); }
constexpr u32 weight(u32 a, u32 b, u32 c) { return weight(a, b) + weight(c); }
}  // namespace capsules
