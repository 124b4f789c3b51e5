// tests/negative/driver_table_at_run_time.cpp - a driver table is made by the compiler, where it is checked, and not at run time.
// Expected  consteval
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

struct Driver final : kernel::SystemCallDriver {
  kernel::CommandReturn command(kernel::ProcessId, u32, u32, u32) override;
};
constinit Driver first{}, second{};
#ifdef CORRECT
constexpr kernel::DriverTable<2> table{{{
    {1, first},
    {2, second},
}}};
#else
u32 number();
const kernel::DriverTable<2> table{{{
    {number(), first},
    {2, second},
}}};
#endif
std::span<const kernel::DriverEntry> entries() { return table.entries; }
