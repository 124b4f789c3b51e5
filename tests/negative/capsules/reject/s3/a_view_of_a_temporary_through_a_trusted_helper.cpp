// S3: the helper takes any text and gives its view back through a struct.
#include "core/line.hpp"
namespace capsules {
struct Words { std::string_view first{}; };
Words words_of(std::string_view text [[clang::lifetimebound]]) { return {.first = text.substr(0, 4)}; }
usize length(u32 value) {
  const Words words = words_of(core::Line<16>{}.decimal(value).view());  // <- S3
  return words.first.size();
}
}  // namespace capsules
