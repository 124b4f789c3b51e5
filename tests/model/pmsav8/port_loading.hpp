// tests/model/pmsav8/port_loading.hpp - the PMSAv8 MPU as a kernel would load it.
#pragma once
#include "arch/cortex_m/v8m/pmsa_plan.hpp"
#include "port_hardware.hpp"

namespace model {

inline Hardware load(const arch::v8m::Plan& plan) {
  Pmsav8 mpu{static_cast<u32>(plan.regions.size())};
  u32 number = 0;
  for (const auto& region : plan.regions) mpu.write(number++, region.rbar, region.rlar);
  return mpu;
}

}  // namespace model
