// tests/host_port/pmp/port_reach.hpp - what a process can touch, from the register values of its plan alone.
//
// Source   RISC-V Privileged 1.12 section 3.7: the lowest entry that matches decides; TOR reaches from the entry below.
#pragma once
#include "arch/riscv/pmp_plan.hpp"

namespace host {

inline bool may_touch(const arch::riscv::Plan& plan, core::Address address) {
  for (u32 i = 0; i < arch::riscv::kUserEntries; ++i) {
    const u8 config = arch::riscv::user_config(plan, arch::riscv::kFirstUserEntry + i);
    const u32 lower = i == 0 ? 0 : plan.addresses[i - 1];
    if ((config & arch::riscv::kTor) != 0 && address >> 2 >= lower && address >> 2 < plan.addresses[i]) return true;
  }
  return false;
}

}  // namespace host
