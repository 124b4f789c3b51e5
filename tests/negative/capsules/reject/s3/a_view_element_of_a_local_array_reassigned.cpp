// S3: the views are elements, and each is set to the line of one round of the loop.
#include <array>

#include "core/line.hpp"
namespace capsules {
usize length() {
  std::array<std::string_view, 3> words{};  // <- S3
  for (u32 index = 0; index < words.size(); ++index) {
    core::Line<16> line;
    line.decimal(index);
    words[index] = line.view();  // <- S3
  }
  return words[0].size();
}
}  // namespace capsules
