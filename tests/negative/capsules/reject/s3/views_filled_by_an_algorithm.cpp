// S3: fill assigns to every view of the range.
#include <algorithm>
#include <span>

#include "core/line.hpp"
namespace capsules {
void label(std::span<std::string_view> names, u32 value) {
  core::Line<16> line;
  line.decimal(value);
  std::ranges::fill(names, line.view());  // <- S3
}
}  // namespace capsules
