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

}  // namespace kernel::ports
