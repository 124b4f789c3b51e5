// S3: the outer lambda returns an inner one that refers to the outer one's parameter.
#include "core/types.hpp"
namespace capsules {
u32 sum(u32 a, u32 b) {
  const auto add = [](const u32& left) {
    return [&left](u32 right) { return left + right; };  // <- S3
  };
  return add(a)(b);
}
}  // namespace capsules
