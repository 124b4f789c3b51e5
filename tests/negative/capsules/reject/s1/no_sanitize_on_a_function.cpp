// S1: switches off the traps that catch what the rules let through.
#include "core/types.hpp"
namespace capsules {
[[clang::no_sanitize("undefined")]] u32 shifted(u32 value, u32 by) { return value << by; }  // <- S1
}  // namespace capsules
