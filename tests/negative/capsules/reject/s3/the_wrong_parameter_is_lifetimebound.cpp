// S3: the attribute stands at one parameter, and the other one is returned.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
std::string_view second(std::string_view a [[clang::lifetimebound]], std::string_view b) {
  return a.empty() ? a : b;  // <- S3
}
}  // namespace capsules
