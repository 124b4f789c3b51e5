// arch/cortex_m/v7m/protection.cpp - the MPU registers.
#include "arch/cortex_m/v7m/protection.hpp"

#include "arch/cortex_m/v7m/system_registers.hpp"
#include "kernel/ports/protection.hpp"

namespace arch::v7m {
namespace {
void write_region(const Region& region) {
  kSystem.write(MpuRegionBase::Bits{region.rbar});
  kSystem.write(MpuRegionSize::Bits{region.rasr});
}
}  // namespace

bool start_protection() {
  const u32 available = kSystem.read<MpuType::DataRegions>();
  if (available < kRegions) return false;
  for (u32 number = 0; number < available; ++number) write_region(disabled_region(number));
  kSystem.write(MpuControl::Enable{true} | MpuControl::PrivilegedBackground{true});
  return true;
}

}  // namespace arch::v7m

void kernel::ports::unload_protection() {
  Plan nothing{};
  for (u32 number = 0; number < nothing.regions.size(); ++number) nothing.regions[number] = arch::v7m::disabled_region(number);
  load_protection(nothing);
}

/// All of them: two stores a region are less than a comparison with what is loaded. The return from the exception that the kernel is in
/// completes these writes before the process executes.
void kernel::ports::load_protection(const Plan& plan) {
  for (const arch::v7m::Region& region : plan.regions) arch::v7m::write_region(region);
}
