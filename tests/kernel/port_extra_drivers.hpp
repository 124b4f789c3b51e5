// tests/kernel/port_extra_drivers.hpp - the test kernel has one driver more: the probe.
#pragma once
#include <array>

#include "tests/kernel/probe.hpp"

namespace board::common {

inline constinit tests::Probe probe{};
inline constexpr std::array<kernel::DriverEntry, 1> kExtraDrivers{{{tests::kProbeDriver, probe}}};

}  // namespace board::common
