// S3: the capture is by value, but the value is a view.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
auto matcher(std::string_view wanted) {
  return [wanted](std::string_view text) { return text == wanted; };  // <- S3
}
}  // namespace capsules
