// S1: the caller was promised that nothing changes.
#include "core/types.hpp"
namespace capsules {
void clear(const u32& value) { const_cast<u32&>(value) = 0; }  // <- S1
}  // namespace capsules
