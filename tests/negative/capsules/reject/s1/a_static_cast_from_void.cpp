// S1: a static_cast from void* is a reinterpretation with a clean name.
#include "core/types.hpp"
namespace capsules {
u32 word_at(const void* place) {  // <- S1
  return *static_cast<const u32*>(place);  // <- S1
}
}  // namespace capsules
