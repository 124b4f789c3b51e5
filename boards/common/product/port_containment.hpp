// boards/common/product/port_containment.hpp - how often a capsule of the product's kernel may fail, and what the tick does.
#pragma once
#include "core/types.hpp"

namespace board::common {

/// A console or a virtualiser is worth a few; a driver that fails again and again has a defect that somebody should see.
inline constexpr u8 kCapsuleRestarts = 3;

/// `over`: a period is over.
inline bool tick_came(bool over) { return over; }

}  // namespace board::common
