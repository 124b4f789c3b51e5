// S3: a default capture by reference, and only one name is used.
#include "core/types.hpp"
namespace capsules {
auto adder(const u32& start) {
  const auto add = [&](u32 more) { return start + more; };
  return add;  // <- S3
}
}  // namespace capsules
