// tests/host_port/shared.hpp - what a process shares with a capsule and hears from it, for capsules the test board has no entry for.
//
// A capsule under test has the slot kSlotUnderTest and deferred calls from 0 on.
#pragma once
#include <optional>

#include "kernel/deferred_call.hpp"
#include "kernel/grant_memory.hpp"
#include "tests/host_port/world.hpp"

namespace host {

inline constexpr kernel::GrantSlot kSlotUnderTest{7};

/// As an allow call would leave it, for memory that the process got by grow().
inline void share_read_write(Process& process, kernel::GrantShape shape, u32 number, core::Address start, u32 length) {
  if (!kernel::ensure_grant(process, kSlotUnderTest, shape)) throw std::logic_error("no room for the grant");
  *kernel::shared_buffer(process, kSlotUnderTest, shape, kernel::SharedKind::ReadWrite, number) = {.start = start, .length = length};
}
inline void share_read_only(Process& process, kernel::GrantShape shape, u32 number, core::Address start, u32 length) {
  if (!kernel::ensure_grant(process, kSlotUnderTest, shape)) throw std::logic_error("no room for the grant");
  *kernel::shared_buffer(process, kSlotUnderTest, shape, kernel::SharedKind::ReadOnly, number) = {.start = start, .length = length};
}

/// The first queued upcall of that number: its arguments.
inline std::optional<std::array<u32, 3>> take_upcall(Process& process, u8 number) {
  const u32 before = process.pending_upcalls();
  if (before == 0) return std::nullopt;
  process.wait_for(kernel::UpcallId{.slot = kSlotUnderTest.index, .number = number});
  if (process.pending_upcalls() == before) throw std::logic_error("other upcalls are queued than the one wanted");
  return std::array{process.context().r[0], process.context().r[1], process.context().r[2]};
}

/// Serves what was deferred, as the kernel loop does.
inline void serve_deferred(std::span<kernel::DeferredCallClient* const> clients) {
  for (u32 call = kernel::take_deferred_call(); call != kernel::kMaxDeferredCalls; call = kernel::take_deferred_call())
    clients[call]->deferred_call();
}

}  // namespace host
