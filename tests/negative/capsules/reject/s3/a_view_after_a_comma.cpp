// S3: the comma's right side is a view of a temporary.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value, u32& calls) {
  const std::string_view text = (++calls, core::Line<16>{}.decimal(value).view());  // <- S3
  return text.size();
}
}  // namespace capsules
