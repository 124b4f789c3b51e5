// kernel/ports/protection.hpp - the architecture's protection planner and the one function that loads a plan.
//
// port_protection.hpp defines, in kernel::ports, the names of protection_request.hpp's planner:
//   Plan, place_block, plan, accessible_end, flash_expressible      pure, constexpr
//   shared_ranges(plan)         the shared ranges that it was made for, at their positions; none in a plan that was never made
//   load_protection(plan)       makes the registers equal to `plan`, writing only those that differ
//   unload_protection()         no process's plan is in force any more
// Context  load_protection: kernel loop, when the process changes or its break moves; unload_protection: when it is removed.
#pragma once
#include "kernel/ports/protection_request.hpp"
#include "port_protection.hpp"
