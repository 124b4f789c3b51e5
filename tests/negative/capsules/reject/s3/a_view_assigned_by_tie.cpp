// S3: the assignment goes through a tuple of references.
#include <tuple>

#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  std::string_view text = "none";
  u32 count = 0;
  {
    core::Line<16> line;
    line.decimal(value);
    std::tie(text, count) = std::tuple{line.view(), 1u};  // <- S3
  }
  return text.size() + count;
}
}  // namespace capsules
