// tests/host_port/pmsa/port_reach.hpp - what a process can touch, from the register values of its plan alone.
//
// Source   ARMv7-M Architecture Reference Manual (DDI 0403E), sections B3.5.8 and B3.5.9. All regions of a plan grant access.
#pragma once
#include "arch/cortex_m/v7m/pmsa_plan.hpp"

namespace host {

inline bool may_touch(const arch::v7m::Plan& plan, core::Address address) {
  for (const arch::v7m::Region& region : plan.regions) {
    const u32 bytes = 2u << (region.rasr >> 1 & 0x1F), base = region.rbar & ~0x1Fu;
    const bool inside = (region.rasr & 1) != 0 && address >= base && address - base < bytes;
    if (inside && (region.rasr >> (8 + (address - base) / (bytes / 8)) & 1) == 0) return true;
  }
  return false;
}

}  // namespace host
