// S1: if constexpr discards the branch here, and not for the type of the next board.
#include "core/types.hpp"
namespace capsules {
template <bool Raw>
u32 read(u32 address) {
  if constexpr (Raw) return *reinterpret_cast<const u32*>(address);  // <- S1
  return address;
}
u32 use(u32 address) { return read<false>(address); }
}  // namespace capsules
