// S3: std::ref makes a value of a reference, so that it may be returned.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
auto shared(u32& value) {
  return std::ref(value);  // <- S3
}
}  // namespace capsules
