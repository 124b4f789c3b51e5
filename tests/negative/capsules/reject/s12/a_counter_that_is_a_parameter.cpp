// S12: the counter is a reference parameter, and others have it, too.
#include "core/types.hpp"
namespace capsules {
template <class Visit>
void all(u32& step, u32 bound, Visit visit) {
  for (step = 0; step < bound; ++step) visit();  // <- S12
}
}  // namespace capsules
