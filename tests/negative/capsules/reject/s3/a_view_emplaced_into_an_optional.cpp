// S3: optional<string_view>::emplace is an assignment of a view.
#include <optional>

#include "core/line.hpp"
namespace capsules {
usize length(u32 value) {
  std::optional<std::string_view> text{};
  {
    core::Line<16> line;
    line.decimal(value);
    text.emplace(line.view());  // <- S3
  }
  return text ? text->size() : 0;
}
}  // namespace capsules
