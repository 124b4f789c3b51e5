// S1: the attribute stands behind the name, where few look.
#include "core/types.hpp"
namespace capsules {
constinit u32 g_tag [[gnu::used, gnu::retain]] = 7;  // <- S1
}  // namespace capsules
