// boards/common/product/port_fault_overrides.hpp - applications whose faults the product's kernel answers otherwise than the board's policy says.
#pragma once
#include <array>

#include "kernel/fault_policy.hpp"

namespace board::common {

/// The demonstration's intruder makes three attempts, each in a life of its own, and is stopped after the third. One line for
/// each is enough; `process intruder` at the console shows the rest.
inline constexpr std::array<kernel::FaultOverride, 1> kFaultOverrides{{{"intruder", kernel::FaultPolicy::restart_then_stop(2).without_report()}}};

}  // namespace board::common
