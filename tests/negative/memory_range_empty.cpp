// tests/negative/memory_range_empty.cpp - none of a board's memories is empty.
// Expected  memory_range_empty_or_not_aligned
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

#ifdef CORRECT
constexpr core::Address kEnd = 0x4000;
#else
constexpr core::Address kEnd = 0x3000;
#endif
constexpr kernel::BoardMemory kMemory = kernel::checked({.kernel_text = {0, 0x1000}, .kernel_ram = {0x2000, 0x3000}, .app_flash = {0x1000, 0x2000},
                                                         .app_ram = {0x3000, kEnd}});
u32 size() { return kMemory.app_ram.size(); }
