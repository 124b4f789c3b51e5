// S1: an ellipsis takes any types and checks none.
#include "core/types.hpp"
namespace capsules {
u32 first_of(u32 count, ...);  // <- S1
}  // namespace capsules
