// arch/cortex_m/v7m/port_protection.hpp - the MPU planner under the names the kernel uses.
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

}  // namespace kernel::ports
