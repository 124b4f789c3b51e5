// S2: the library's own macro for switching its checks off.
#include <span>

#include "core/types.hpp"
namespace capsules {
_LIBCPP_HIDE_FROM_ABI u32 answer() { return 1; }  // <- S2
}  // namespace capsules
