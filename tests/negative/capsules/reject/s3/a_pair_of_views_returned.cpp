// S3: a line, split in two.
#include <string_view>
#include <utility>

#include "core/types.hpp"
namespace capsules {
std::pair<std::string_view, std::string_view> split(std::string_view line) {
  const usize space = line.find(' ');
  return {line.substr(0, space), line.substr(space)};  // <- S3
}
}  // namespace capsules
