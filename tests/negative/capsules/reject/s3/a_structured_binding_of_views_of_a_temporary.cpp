// S3: the binding holds two views of what ended with the statement.
#include <utility>

#include "core/line.hpp"
namespace capsules {
std::pair<std::string_view, u32> counted(const core::Line<16>& line [[clang::lifetimebound]]) { return {line.view(), 1}; }
usize length(u32 value) {
  core::Line<16> kept;
  const auto [text, count] = counted(core::Line<16>{kept}.hex(value));  // <- S3
  return text.size() + count;
}
}  // namespace capsules
