// tests/host_port/pmp/port_protection.hpp - the real PMP planner; what would be loaded is recorded.
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
/// The flash that a plan gives to its process; empty if it gives none.
inline core::AddressRange flash_of(const Plan& plan) { return arch::riscv::pair_range(plan, 0); }

}  // namespace kernel::ports
