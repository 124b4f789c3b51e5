// S1: the builtin needs no declaration at all.
#include "core/types.hpp"
namespace capsules {
bool room() { return __builtin_malloc(16) != nullptr; }  // <- S1
}  // namespace capsules
