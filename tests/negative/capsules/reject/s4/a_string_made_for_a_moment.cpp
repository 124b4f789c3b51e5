// S4: a temporary string, for one concatenation.
#include <string>  // <- S1
#include <string_view>

#include "core/types.hpp"
namespace capsules {
usize length(std::string_view text) { return (std::string{text} + "!").size(); }  // <- S4
}  // namespace capsules
