// S3: the line is a temporary, gone at the semicolon.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  const std::string_view text = core::Line<16>{}.decimal(value).view();  // <- S3
  return text.size();
}
}  // namespace capsules
