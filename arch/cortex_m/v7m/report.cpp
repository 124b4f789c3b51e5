// arch/cortex_m/v7m/report.cpp - reads the registers that a panic tells of.
#include "arch/cortex_m/v7m/fault_status_words.hpp"
#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/report.hpp"

namespace kernel::ports {
using namespace arch::v7m;

bool kernel_protection_line(u32 number, core::Line<120>& line) {
  if (number == 0) {
    line.text(kSystem.read<MpuControl::Enable>() ? "  on: processes have what a region opens, the kernel has all memory"
                                                 : "  off: nothing is protected");
    return true;
  }
  const u32 region = number - 1;
  if (region >= kSystem.read<MpuType::DataRegions>()) return false;
  kSystem.write(MpuRegionNumber::Value8{region});
  region_line(region, {.rbar = kSystem.read<MpuRegionBase::Bits>(), .rasr = kSystem.read<MpuRegionSize::Bits>()}, line);
  return true;
}

bool chip_state_line(u32 number, core::Line<120>& line) {
  return fault_status_line({.configurable = kSystem.read<FaultStatus::Bits>(), .hard = kSystem.read<HardFaultStatus::Bits>(),
                            .memory_address = kSystem.read<MemManageAddress::Value32>(), .bus_address = kSystem.read<BusFaultAddress::Value32>()},
                           number, line);
}

}  // namespace kernel::ports
