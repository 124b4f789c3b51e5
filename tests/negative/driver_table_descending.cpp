// tests/negative/driver_table_descending.cpp - driver numbers ascend.
// Expected  driver_numbers_not_ascending
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
constexpr kernel::DriverTable<2> table{{{
    {2, first},
    {1, second},
}}};
#endif
std::span<const kernel::DriverEntry> entries() { return table.entries; }
