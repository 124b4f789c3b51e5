// tests/host_port/pmsa/port_protection.hpp - the real PMSAv7 planner; what would be loaded is recorded.
#pragma once
#include "arch/cortex_m/v7m/pmsa_plan.hpp"

namespace kernel::ports {

using arch::v7m::Plan;
using arch::v7m::accessible_end;
using arch::v7m::flash_expressible;
using arch::v7m::place_block;
using arch::v7m::plan;
using arch::v7m::shared_ranges;

void load_protection(const Plan& plan);
void unload_protection();
/// The flash that a plan gives to its process; empty if it gives none.
inline core::AddressRange flash_of(const Plan& plan) { return arch::v7m::covered_range(plan.regions[2]); }

}  // namespace kernel::ports
