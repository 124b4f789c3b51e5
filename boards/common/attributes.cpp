// boards/common/attributes.cpp - the board's kernel attributes, which layout.ld puts at the end of the kernel's flash.
#include "contract/kernel_attributes.hpp"
#include "kernel/version.hpp"
#include "memory_map.hpp"

namespace board {

// UNSAFE(section): nothing on the board reads it; the linker keeps it and checks that it ends where the kernel's flash ends.
extern "C" [[gnu::section(".attributes"), gnu::used]] constexpr auto bulkhead_kernel_attributes =
    contract::attributes::record({.app_ram = kAppRam, .app_flash = kAppFlash, .kernel_flash = kKernelText,
                                  .abi = contract::kKernelVersion, .version = kernel::kVersion, .board = kName});

}  // namespace board
