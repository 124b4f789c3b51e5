// accept: a table of the enumerators, so that only they can come out.
#include <array>
#include <optional>

#include "core/types.hpp"
namespace capsules {
enum class Mode : u32 { Off, Slow, Fast };
constexpr std::array<Mode, 3> kModes{Mode::Off, Mode::Slow, Mode::Fast};
std::optional<Mode> mode_of(u32 raw) {
  if (raw >= kModes.size()) return std::nullopt;
  return kModes[raw];
}
}  // namespace capsules
