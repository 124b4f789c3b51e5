// S2: string_view's own copy writes to a pointer.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
void keep(std::array<char, 8>& to, std::string_view text) { (void)text.copy(to.data(), text.size()); }  // <- S2
}  // namespace capsules
