// S1: a header is read by laying a struct over received bytes.
#include <array>

#include "core/types.hpp"
namespace capsules {
struct Header {
  u16 kind = 0;
  u16 length = 0;
};
u16 length_of(const std::array<u8, 64>& bytes) {
  return reinterpret_cast<const Header&>(bytes[1]).length;  // <- S1
}
}  // namespace capsules
