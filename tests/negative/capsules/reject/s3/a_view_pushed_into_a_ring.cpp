// S3: the ring outlives the lines whose views it holds.
#include "core/line.hpp"
#include "core/ring.hpp"
namespace capsules {
usize length(u32 value) {
  core::Ring<std::string_view, 4> words;  // <- S3
  for (u32 index = 0; index < 4; ++index) {
    core::Line<16> line;
    line.decimal(value + index);
    (void)words.push(line.view());
  }
  const auto first = words.pop();
  return first ? first->size() : 0;
}
}  // namespace capsules
