// S2: the end is computed, and may lie behind the text's.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
usize length(std::string_view text) { return std::string_view{text.begin(), text.end() + 1}.size(); }  // <- S2
}  // namespace capsules
