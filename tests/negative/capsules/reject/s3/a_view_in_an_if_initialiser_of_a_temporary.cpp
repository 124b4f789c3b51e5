// S3: the view is declared in the condition, of a value that ends there.
#include "core/line.hpp"
namespace capsules {
core::Line<16> number(u32 value) { return core::Line<16>{}.decimal(value); }
usize length(u32 value) {
  if (const std::string_view text = number(value).view(); !text.empty()) return text.size();  // <- S3
  return 0;
}
}  // namespace capsules
