// S1: an overload that swallows whatever matches nothing else; non-trivial arguments are undefined.
#include "core/types.hpp"
namespace capsules {
constexpr bool known(u32) { return true; }
constexpr bool known(...) { return false; }  // <- S1
}  // namespace capsules
