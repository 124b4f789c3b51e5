// tests/model/pmsav7/port_loading.hpp - the PMSAv7 MPU as the kernel of mps2-an386 loads it.
#pragma once
#include "arch/cortex_m/v7m/pmsa_plan.hpp"
#include "port_hardware.hpp"

namespace model {

inline Hardware load(const arch::v7m::Plan& plan) {
  Pmsav7 mpu{6};
  for (const auto& region : plan.regions) mpu.write(region.rbar, region.rasr);
  mpu.decode();
  return mpu;
}

}  // namespace model
