// tests/negative/deferred_table_out_of_order.cpp - a deferred call stands where the kernel looks for it.
// Expected  deferred_call_at_another_position
// Flags     rv32-virt
#include "kernel/board_tables.hpp"

struct Client final : kernel::DeferredCallClient {
  void deferred_call() override;
};
constinit Client first{}, second{};
using kernel::DeferredCall;
#ifdef CORRECT
constexpr kernel::DeferredTable table{std::array<kernel::DeferredEntry, 2>{{{DeferredCall{0}, first}, {DeferredCall{1}, second}}}};
#else
constexpr kernel::DeferredTable table{std::array<kernel::DeferredEntry, 2>{{{DeferredCall{1}, first}, {DeferredCall{0}, second}}}};
#endif
std::span<const kernel::DeferredEntry> entries() { return table.entries; }
