// S3: the text of the first call is used in all later ones.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
usize first_length(std::string_view text) {
  static const std::string_view first = text;  // <- S3
  return first.size();
}
}  // namespace capsules
