// S3: a const reference parameter takes temporaries, and is returned.
#include "core/types.hpp"
namespace capsules {
const u32& larger(const u32& a, const u32& b) {
  return a < b ? b : a;  // <- S3
}
}  // namespace capsules
