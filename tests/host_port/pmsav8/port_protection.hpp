// tests/host_port/pmsav8/port_protection.hpp - the PMSAv8 planner, ahead of its port; what would be loaded is recorded.
#pragma once
#include "arch/cortex_m/v8m/pmsa_plan.hpp"

namespace kernel::ports {

using arch::v8m::Plan;
using arch::v8m::accessible_end;
using arch::v8m::flash_expressible;
using arch::v8m::place_block;
using arch::v8m::plan;
using arch::v8m::shared_ranges;

void load_protection(const Plan& plan);
void unload_protection();
/// The flash that a plan gives to its process; empty if it gives none.
inline core::AddressRange flash_of(const Plan& plan) { return arch::v8m::covered_range(plan.regions[arch::v8m::kFlashRegion]); }

}  // namespace kernel::ports
