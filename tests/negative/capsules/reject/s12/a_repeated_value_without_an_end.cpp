// S12: views::repeat has no end either.
#include <ranges>

#include "core/types.hpp"
namespace capsules {
template <class Device>
void send(Device& device) {
  for (const u8 byte : std::views::repeat(u8{0}))  // <- S12
    if (!device.put(byte)) return;
}
}  // namespace capsules
