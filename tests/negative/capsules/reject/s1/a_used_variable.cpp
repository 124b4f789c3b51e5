// S1: kept although nothing refers to it: data for somebody outside of the language.
#include "core/types.hpp"
namespace capsules {
[[gnu::used]] constinit u32 g_tag = 7;  // <- S1
}  // namespace capsules
