// boards/common/product/port_extra_drivers.hpp - the product's kernel has no drivers but those of boards/common/drivers.hpp.
#pragma once
#include <array>

#include "kernel/board.hpp"

namespace board::common {

inline constexpr std::array<kernel::DriverEntry, 0> kExtraDrivers{};
inline constexpr std::array<kernel::CapsuleEntry, 0> kExtraCapsules{};
inline constexpr std::array<kernel::DeferredEntry, 0> kExtraDeferred{};

}  // namespace board::common
