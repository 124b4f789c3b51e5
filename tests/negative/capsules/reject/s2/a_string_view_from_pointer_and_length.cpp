// S2: the usual way to make text of a buffer: nobody compares the length with the buffer.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
bool is_list(const std::array<char, 8>& text, usize size) { return std::string_view(text.data(), size) == "list"; }  // <- S2
}  // namespace capsules
