// tests/kernel/port_fault_overrides.hpp - the test kernel has every policy that the board's own is not, by the tests' names.
#pragma once
#include <array>

#include "kernel/fault_policy.hpp"

namespace board::common {

inline constexpr std::array<kernel::FaultOverride, 6> kFaultOverrides{{
    {"fault_is_panic", kernel::FaultPolicy::panic()},
    {"fault_begins_anew", kernel::FaultPolicy::restart()},
    {"faults_cost_less_and_less", kernel::FaultPolicy::restart_with_delay(20)},
    {"third_fault_stops", kernel::FaultPolicy::restart_then_stop(2)},
    {"a_fault", kernel::FaultPolicy::restart()},
    {"third_fault_is_panic", kernel::FaultPolicy::restart_then_panic(2)},
}};

}  // namespace board::common
