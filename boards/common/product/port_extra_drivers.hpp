// boards/common/product/port_extra_drivers.hpp - what a product adds to the drivers of boards/common/drivers.hpp: nothing so far.
//
// Its capsules, deferred calls and grant slots are numbered from kCapsules + 1, kDeferredCalls and kSlots on, in the order of the tables.
#pragma once
#include <array>

#include "boards/common/capsules.hpp"
#include "boards/common/deferred.hpp"
#include "boards/common/slots.hpp"

namespace board::common {

inline constexpr std::array<kernel::DriverEntry, 0> kExtraDrivers{};
inline constexpr std::array<kernel::CapsuleEntry, 0> kExtraCapsules{};
inline constexpr std::array<kernel::DeferredEntry, 0> kExtraDeferred{};

}  // namespace board::common
