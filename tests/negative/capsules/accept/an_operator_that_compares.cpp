// accept: defaulted as a friend, so that both sides convert alike.
#include "core/types.hpp"
namespace capsules {
struct Writer {
  u32 life = 0;
  u8 slot = 0;
  friend constexpr bool operator==(Writer, Writer) = default;
};
constexpr bool same(Writer a, Writer b) { return a == b; }
}  // namespace capsules
