// S10: C's _Atomic is a word of the compiler's, not of a header's.
#include "core/types.hpp"
namespace capsules {
struct Counter {
  _Atomic(u32) count = 0;  // <- S10
};
}  // namespace capsules
