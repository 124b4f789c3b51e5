// S3: one branch of the ternary is a view of a temporary.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value, bool known) {
  const std::string_view text = known ? core::Line<16>{}.decimal(value).view() : std::string_view{"unknown"};  // <- S3
  return text.size();
}
}  // namespace capsules
