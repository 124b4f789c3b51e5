// accept: the compiler sees that the value fits.
#include "core/types.hpp"
namespace capsules {
struct Header {
  u8 kind = 3;
  u16 length = 512;
  i32 offset = -4;
};
constexpr u8 kLast = 255;
u8 last() { return kLast; }
}  // namespace capsules
