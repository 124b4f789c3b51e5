// S2: where the caller's code lies: an application that is told it knows the kernel's layout.
#include "core/types.hpp"
namespace capsules {
bool called() { return __builtin_return_address(0) != nullptr; }  // <- S2
}  // namespace capsules
