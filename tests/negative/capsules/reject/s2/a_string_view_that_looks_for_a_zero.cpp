// S2: an array of characters need not end with a zero.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
usize length(const std::array<char, 8>& text) {
  const std::string_view view = text.data();  // <- S2
  return view.size();
}
}  // namespace capsules
