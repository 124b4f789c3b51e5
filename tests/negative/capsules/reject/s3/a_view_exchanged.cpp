// S3: std::exchange assigns to the outer view, and is an expression.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  std::string_view text = "none";
  {
    core::Line<16> line;
    line.decimal(value);
    (void)std::exchange(text, line.view());  // <- S3
  }
  return text.size();
}
}  // namespace capsules
