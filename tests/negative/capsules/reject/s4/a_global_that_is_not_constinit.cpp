// S4: a global that has an initial value only because nobody happened to need code for it.
#include "core/types.hpp"
namespace capsules {
u32 g_requests = 0;  // <- S4
}  // namespace capsules
