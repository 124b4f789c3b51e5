// accept: the buffer is declared first and ends last.
#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  core::Line<16> line;
  line.text("value ").decimal(value);
  const std::string_view text = line.view();
  return text.size();
}
}  // namespace capsules
