// S3: what comes in as a view goes out as one, and nobody is told whose bytes they are.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
std::string_view without_first(std::string_view text) {
  return text.substr(1);  // <- S3
}
}  // namespace capsules
