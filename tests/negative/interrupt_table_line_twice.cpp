// tests/negative/interrupt_table_line_twice.cpp - an interrupt has one handler.
// Expected  interrupt_line_twice
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

struct Handler final : kernel::InterruptHandler {
  void handle_interrupt() override;
};
constinit Handler first{}, second{};
#ifdef CORRECT
constexpr kernel::InterruptTable table{std::array<kernel::InterruptEntry, 2>{{{7, first}, {8, second}}}};
#else
constexpr kernel::InterruptTable table{std::array<kernel::InterruptEntry, 2>{{{7, first}, {7, second}}}};
#endif
std::span<const kernel::InterruptEntry> entries() { return table.entries; }
