// kernel/grant_memory.cpp - addresses inside a grant, from its shape; the grant was allocated with that shape.
#include "kernel/grant_memory.hpp"

#include "kernel/ports/memory.hpp"

namespace kernel {
namespace {
constexpr u32 kPairBytes = sizeof(SharedBuffer);
static_assert(sizeof(Subscription) == kPairBytes && kPairBytes == 8, "GrantShape counts two words each");

core::OptionalRef<SharedBuffer> buffer_at(core::Address grant, u32 index) {
  return ports::object_at<SharedBuffer>(grant + index * kPairBytes);
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

core::OptionalRef<SharedBuffer> read_only_buffer(const Process& process, GrantSlot slot, GrantShape shape, u32 number) {
  const GrantPlace grant = process.grant(slot);
  if (!grant.allocated() || number >= shape.read_only) return {};
  return buffer_at(process.address_of(grant), shape.upcalls + number);
}

core::OptionalRef<SharedBuffer> read_write_buffer(const Process& process, GrantSlot slot, GrantShape shape, u32 number) {
  const GrantPlace grant = process.grant(slot);
  if (!grant.allocated() || number >= shape.read_write) return {};
  return buffer_at(process.address_of(grant), shape.upcalls + shape.read_only + number);
}

core::OptionalRef<SharedBuffer> userspace_readable_buffer(const Process& process, GrantSlot slot, GrantShape shape, u32 number) {
  const GrantPlace grant = process.grant(slot);
  if (!grant.allocated() || number >= shape.userspace_readable) return {};
  return buffer_at(process.address_of(grant), shape.upcalls + shape.read_only + shape.read_write + number);
}

}  // namespace kernel
