// S1: a function without prologue: what it returns is what was in the register.
#include "core/types.hpp"
namespace capsules {
[[gnu::naked]] void nothing() {}  // <- S1
}  // namespace capsules
