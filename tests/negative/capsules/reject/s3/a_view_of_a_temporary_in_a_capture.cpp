// S3: the init capture keeps a view of a line that ends with the statement.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  const auto size = [text = core::Line<16>{}.decimal(value).view()] { return text.size(); };  // <- S3
  return size();
}
}  // namespace capsules
