// kernel/driver_entry.hpp - what a board's table says of one driver.
#pragma once
#include <string_view>

#include "core/optional_ref.hpp"
#include "kernel/capsules.hpp"
#include "kernel/driver.hpp"

namespace kernel {

struct DriverEntry {
  u32 number = 0;
  SystemCallDriver& driver;
  GrantSlot slot{};
  GrantShape shape{};  // upcalls + buffers + state == 0: the driver has no grant
  std::string_view name{};
  core::OptionalRef<InformingDriver> informing{};     // the driver again, if it has userspace-readable buffers
  core::OptionalRef<ShareObserver> share_observer{};  // the driver again, if it lends read-write buffers on
  CapsuleId capsule{};                                // whose failure ends its calls; none: it is trusted like the kernel
};

}  // namespace kernel
