// S3: the assignment is spelled as a call of operator=.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  std::string_view text = "none";
  {
    core::Line<16> line;
    line.decimal(value);
    text.operator=(line.view());  // <- S3
  }
  return text.size();
}
}  // namespace capsules
