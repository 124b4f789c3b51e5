// S3: the conversion operator gives a view of the temporary that it is called on.
#include <array>
#include <span>

#include "core/types.hpp"
namespace capsules {
struct Word {
  std::array<u8, 4> bytes{};
  operator std::span<const u8>() const [[clang::lifetimebound]] { return bytes; }
};
Word word(u8 first) { return {.bytes = {first}}; }
u8 second(u8 first) {
  const auto view = static_cast<std::span<const u8>>(word(first)).subspan(1);  // <- S3
  return view[0];
}
}  // namespace capsules
