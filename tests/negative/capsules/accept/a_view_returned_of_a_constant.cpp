// accept: the names of a table live for ever.
#include <array>
#include <string_view>

#include "core/types.hpp"
namespace capsules {
enum class Mode : u8 { Off, Slow, Fast };
constexpr std::string_view name_of(Mode mode) {
  constexpr std::array<std::string_view, 3> kNames{"off", "slow", "fast"};
  return kNames[static_cast<u8>(mode)];
}
}  // namespace capsules
