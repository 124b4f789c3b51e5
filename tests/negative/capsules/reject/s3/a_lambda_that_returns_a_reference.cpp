// S3: the lambda's trailing return type is a reference to its own parameter.
#include "core/types.hpp"
namespace capsules {
u32 next(u32 value) {
  const auto pass = [](const u32& number) -> const u32& { return number; };  // <- S3
  return pass(value + 1);
}
}  // namespace capsules
