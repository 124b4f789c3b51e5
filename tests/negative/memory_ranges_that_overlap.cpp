// tests/negative/memory_ranges_that_overlap.cpp - no two of a board's memories overlap.
// Expected  memory_ranges_overlap
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

#ifdef CORRECT
constexpr core::Address kAppRam = 0x3000;
#else
constexpr core::Address kAppRam = 0x2ffc;
#endif
constexpr kernel::BoardMemory kMemory = kernel::checked({.kernel_text = {0, 0x1000}, .kernel_ram = {0x2000, 0x3000}, .app_flash = {0x1000, 0x2000},
                                                         .app_ram = {kAppRam, 0x4000}});
u32 size() { return kMemory.app_ram.size(); }
