// arch/riscv/port_protection.hpp - the PMP planner under the names the kernel uses.
#pragma once
#include "arch/riscv/pmp_plan.hpp"

namespace kernel::ports {

using arch::riscv::Plan;
using arch::riscv::accessible_end;
using arch::riscv::flash_expressible;
using arch::riscv::place_block;
using arch::riscv::plan;
using arch::riscv::shared_ranges;

void load_protection(const Plan& plan);
void unload_protection();
/// The flash that the loaded plan gives to the process; empty before the first one.
core::AddressRange loaded_flash();

}  // namespace kernel::ports
