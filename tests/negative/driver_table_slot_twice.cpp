// tests/negative/driver_table_slot_twice.cpp - no two drivers share a grant slot.
// Expected  two_drivers_share_a_grant_slot
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

struct Driver final : kernel::SystemCallDriver {
  kernel::CommandReturn command(kernel::ProcessId, u32, u32, u32) override;
};
constinit Driver first{}, second{};
#ifdef CORRECT
constexpr kernel::DriverTable<2> table{{{
    {1, first, {0}, {.upcalls = 1}},
    {2, second, {1}, {.upcalls = 1}},
}}};
#else
constexpr kernel::DriverTable<2> table{{{
    {1, first, {0}, {.upcalls = 1}},
    {2, second, {0}, {.upcalls = 1}},
}}};
#endif
std::span<const kernel::DriverEntry> entries() { return table.entries; }
