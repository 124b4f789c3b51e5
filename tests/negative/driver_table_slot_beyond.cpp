// tests/negative/driver_table_slot_beyond.cpp - a grant slot lies in every process's record.
// Expected  grant_slot_beyond_the_process_record
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

struct Driver final : kernel::SystemCallDriver {
  kernel::CommandReturn command(kernel::ProcessId, u32, u32, u32) override;
};
constinit Driver driver{};
#ifdef CORRECT
constexpr u8 kSlot = kernel::ports::kGrantSlots - 1;
#else
constexpr u8 kSlot = kernel::ports::kGrantSlots;
#endif
constexpr kernel::DriverTable<1> table{{{{1, driver, {kSlot}, {.upcalls = 1}}}}};
std::span<const kernel::DriverEntry> entries() { return table.entries; }
