// S1: a noescape promise, which nothing checks, is taken for the lifetimebound that is checked.
#include "core/types.hpp"
namespace capsules {
u32 read([[clang::noescape]] const u32* place);  // <- S1
}  // namespace capsules
