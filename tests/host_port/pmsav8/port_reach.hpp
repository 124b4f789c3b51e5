// tests/host_port/pmsav8/port_reach.hpp - what a process can touch, from the register values of its plan alone.
//
// Source   ARMv8-M Architecture Reference Manual (DDI 0553), MPU_RBAR and MPU_RLAR. An address in two regions faults.
#pragma once
#include "arch/cortex_m/v8m/pmsa_plan.hpp"

namespace host {

inline bool may_touch(const arch::v8m::Plan& plan, core::Address address) {
  u32 matches = 0;
  for (const arch::v8m::Region& region : plan.regions)
    if ((region.rlar & 1) != 0 && address >= (region.rbar & ~0x1Fu) && address <= (region.rlar | 0x1Fu)) ++matches;
  return matches == 1;
}

}  // namespace host
