// tests/kernel/port_containment.hpp - in the test kernel capsules begin anew without end, and a tick may be an ambush.
#pragma once
#include "tests/kernel/ambush.hpp"

namespace board::common {

inline constexpr u8 kCapsuleRestarts = kernel::CapsuleEntry::kAlways;

inline bool tick_came(bool over) { return tests::sprung() || over; }

}  // namespace board::common
