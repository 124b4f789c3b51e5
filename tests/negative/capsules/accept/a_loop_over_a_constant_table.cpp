// accept: range-for over a constexpr array of values.
#include <array>

#include "core/types.hpp"
namespace capsules {
constexpr std::array<u32, 3> kBaudRates{9600, 19200, 115200};
bool known(u32 rate) {
  for (const u32 each : kBaudRates)
    if (each == rate) return true;
  return false;
}
}  // namespace capsules
