// tests/model/pmp/port_loading.hpp - the PMP as the kernel of rv32-virt loads it.
#pragma once
#include "arch/riscv/pmp_plan.hpp"
#include "port_hardware.hpp"

namespace model {

/// Kernel text and RAM come before the process's entries, so they lie outside of all worlds.
inline constexpr arch::riscv::KernelMap kKernelMap{.text = {0xD000'0000, 0xD008'0000}, .ram = {0xD800'0000, 0xD810'0000}, .app_flash = {0x8010'0000, 0x8020'0000},
                                                   .app_ram = {0x8030'0000, 0x8040'0000}, .devices = {0x0, 0x2000'0000}};

inline Hardware load(const arch::riscv::Plan& plan) {
  std::array<u8, Pmp::kEntries> config{};
  std::array<u32, Pmp::kEntries> address{};
  const auto kernel = arch::riscv::kernel_entries(kKernelMap);
  for (u32 entry = 0; entry < Pmp::kEntries; ++entry) {
    const bool of_process = entry >= 2 && entry < 12;
    config[entry] = of_process ? arch::riscv::user_config(plan, entry) : kernel[entry].config;
    address[entry] = of_process ? plan.addresses[entry - 2] : kernel[entry].address;
  }
  return Pmp{config, address};
}

}  // namespace model
