// kernel/grant_memory.hpp - the words of an allocated grant: subscriptions, then read-only, read-write, userspace-readable buffers.
//
// Errors   an absent reference: the grant is not allocated, or the number is not below its count.
// Context  kernel loop.
#pragma once
#include "core/optional_ref.hpp"
#include "kernel/process.hpp"

namespace kernel {

/// NoMemory: no room, or the driver has no grant at all.
core::Result<> allocate_grant(Process& process, GrantSlot slot, GrantShape shape);
/// Allocates the grant if it is not there yet. Inline: it nearly always is.
inline core::Result<> ensure_grant(Process& process, GrantSlot slot, GrantShape shape) {
  if (process.grant(slot).allocated()) return {};
  return allocate_grant(process, slot, shape);
}

/// `id.number` has been checked against the shape when the upcall was scheduled or subscribed to.
core::OptionalRef<Subscription> subscription_of(Process& process, UpcallId id);

/// One kind for each class of allow, in the order in which a grant has their buffers.
enum class SharedKind : u8 { ReadOnly, ReadWrite, UserspaceReadable };
core::OptionalRef<SharedBuffer> shared_buffer(const Process& process, GrantSlot slot, GrantShape shape, SharedKind kind, u32 number);

}  // namespace kernel
