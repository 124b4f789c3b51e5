// accept: the attribute says whose text the result is, and the compiler looks after it.
#include <string_view>

#include "core/types.hpp"
namespace capsules {
constexpr std::string_view first_word(std::string_view line [[clang::lifetimebound]]) { return line.substr(0, line.find(' ')); }
}  // namespace capsules
