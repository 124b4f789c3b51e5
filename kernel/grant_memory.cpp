// kernel/grant_memory.cpp - addresses inside a grant, from its shape; the grant was allocated with that shape.
#include "kernel/grant_memory.hpp"

#include "kernel/ports/memory.hpp"

namespace kernel {
namespace {
constexpr u32 kPairBytes = sizeof(SharedBuffer);
static_assert(sizeof(Subscription) == kPairBytes && kPairBytes == 8, "GrantShape counts two words each");

/// Of one kind, in pairs of words from the start of the grant.
struct Buffers {
  u32 first = 0;
  u32 count = 0;
};
constexpr Buffers buffers_of(GrantShape shape, SharedKind kind) {
  if (kind == SharedKind::ReadOnly) return {.first = shape.upcalls, .count = shape.read_only};
  const u32 read_write = u32{shape.upcalls} + shape.read_only;
  if (kind == SharedKind::ReadWrite) return {.first = read_write, .count = shape.read_write};
  return {.first = read_write + shape.read_write, .count = shape.userspace_readable};
}
}  // namespace

core::Result<> allocate_grant(Process& process, GrantSlot slot, GrantShape shape) {
  if (shape.bytes() == 0) return core::fail(core::ErrorCode::NoMemory);
  // At least word alignment: the words of subscriptions and buffers come first.
  const auto memory = process.memory().allocate_grant(shape.bytes(), shape.state_alignment);
  if (!memory) return core::fail(memory.error());
  process.grant(slot) = GrantPlace{process.memory().layout().record - *memory};
  return {};
}

core::OptionalRef<Subscription> subscription_of(Process& process, UpcallId id) {
  const GrantPlace grant = process.grant({id.slot});
  if (!grant.allocated()) return {};
  return ports::object_at<Subscription>(process.address_of(grant) + id.number * kPairBytes);
}

core::OptionalRef<SharedBuffer> shared_buffer(const Process& process, GrantSlot slot, GrantShape shape, SharedKind kind, u32 number) {
  const GrantPlace grant = process.grant(slot);
  const Buffers buffers = buffers_of(shape, kind);
  if (!grant.allocated() || number >= buffers.count) return {};
  return ports::object_at<SharedBuffer>(process.address_of(grant) + (buffers.first + number) * kPairBytes);
}

}  // namespace kernel
