// S3: nothing or a view.
#include <optional>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
std::optional<std::string_view> argument(std::string_view line) {
  const usize space = line.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  return line.substr(space + 1);  // <- S3
}
}  // namespace capsules
