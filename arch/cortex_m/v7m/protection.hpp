// arch/cortex_m/v7m/protection.hpp - what a board calls once at boot, before the first process.
#pragma once

namespace arch::v7m {

/// Switches the MPU on with no region: the kernel keeps its access, processes have none. False if there is no
/// MPU with enough regions; then the board must not go on.
bool start_protection();

}  // namespace arch::v7m
