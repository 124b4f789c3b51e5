// S11: the library is told that views of this range do not dangle.
#include <array>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
struct Bytes : std::array<u8, 4> {};
}  // namespace capsules
template <>
inline constexpr bool std::ranges::enable_borrowed_range<capsules::Bytes> = true;  // <- S11
