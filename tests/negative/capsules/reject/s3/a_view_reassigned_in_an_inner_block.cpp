// S3: the view outlives the buffer of the inner block.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value, bool known) {
  std::string_view text = "unknown";
  if (known) {
    core::Line<16> line;
    line.decimal(value);
    text = line.view();  // <- S3
  }
  return text.size();
}
}  // namespace capsules
