// accept: each round has a line and a view of its own.
#include "core/line.hpp"
namespace capsules {
usize length(u32 count) {
  usize total = 0;
  for (u32 index = 0; index < count; ++index) {
    core::Line<16> line;
    line.decimal(index);
    const std::string_view text = line.view();
    total += text.size();
  }
  return total;
}
}  // namespace capsules
