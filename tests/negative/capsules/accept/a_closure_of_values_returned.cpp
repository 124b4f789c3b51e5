// accept: what it captures is a copy of a number.
#include "core/types.hpp"
namespace capsules {
auto adder(u32 start) {
  return [start](u32 more) { return start + more; };
}
}  // namespace capsules
