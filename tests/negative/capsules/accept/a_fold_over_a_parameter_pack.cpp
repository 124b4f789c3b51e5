// accept: as many terms as there are arguments, and no recursion.
#include "core/types.hpp"
namespace capsules {
template <class... Values>
constexpr u32 sum(Values... values) { return (u32{0} + ... + values); }
static_assert(sum(1u, 2u, 3u) == 6);
}  // namespace capsules
