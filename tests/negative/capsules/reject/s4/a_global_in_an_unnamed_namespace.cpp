// S4: an unnamed namespace hides the variable, and does not make it another one.
#include "core/types.hpp"
namespace capsules {
namespace {
u32 g_requests = 0;  // <- S4
}  // namespace
u32 count() { return ++g_requests; }
}  // namespace capsules
