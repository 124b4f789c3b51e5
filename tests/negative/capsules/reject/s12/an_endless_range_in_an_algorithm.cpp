// S12: no loop is written: the algorithm goes over an endless range.
#include <algorithm>
#include <ranges>

#include "core/types.hpp"
namespace capsules {
template <class Device>
bool send(Device& device) {
  return std::ranges::all_of(std::views::iota(0u), [&](u32 number) { return device.put(number); });  // <- S12
}
}  // namespace capsules
