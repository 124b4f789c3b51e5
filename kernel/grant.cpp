// kernel/grant.cpp - opening and closing grants, and what a capsule may ask for inside one.
#include "kernel/grant.hpp"

#include "core/undivided.hpp"
#include "kernel/grant_memory.hpp"
#include "kernel/process_table.hpp"
#include "kernel/scheduler.hpp"

namespace kernel {
namespace {
/// Out of line: a process has no grant once, and many calls with one.
[[gnu::noinline]] core::Result<> allocate_whole(Process& process, GrantSlot slot, GrantShape shape) {
  const core::Undivided whole;
  return allocate_grant(process, slot, shape);
}
}  // namespace

core::Result<core::OptionalRef<Process>> OpenGrant::enter(ProcessId id, GrantSlot slot, GrantShape shape, IfMissing missing) {
  return enter_of(processes.find(id), slot, shape, missing);
}

core::Result<core::OptionalRef<Process>> OpenGrant::enter_in_slot(u8 process_slot, GrantSlot slot) {
  return enter_of(processes.in_slot(process_slot), slot, {}, IfMissing::Skip);
}

core::Result<core::OptionalRef<Process>> OpenGrant::enter_of(core::OptionalRef<Process> process, GrantSlot slot, GrantShape shape, IfMissing missing) {
  if (!process) return core::fail(core::ErrorCode::Invalid);
  GrantPlace& place = process->grant(slot);
  if (!process->alive() || place.entered()) return core::fail(core::ErrorCode::Fail);
  if (!place.allocated()) [[unlikely]] return enter_new(*process, slot, shape, missing);
  place.enter();
  return process;
}

core::Result<core::OptionalRef<Process>> OpenGrant::enter_new(Process& process, GrantSlot slot, GrantShape shape, IfMissing missing) {
  if (missing == IfMissing::Skip) return core::fail(core::ErrorCode::NoMemory);
  if (const auto allocated = allocate_whole(process, slot, shape); !allocated) return core::fail(allocated.error());
  process.grant(slot).enter();
  return core::OptionalRef{process};
}

core::Result<> OpenGrant::ensure(ProcessId id, GrantSlot slot, GrantShape shape) {
  const auto process = processes.find(id);
  if (!process) return core::fail(core::ErrorCode::Invalid);
  if (!process->alive()) return core::fail(core::ErrorCode::Fail);
  if (process->grant(slot).allocated()) [[likely]] return {};
  return allocate_whole(*process, slot, shape);
}

core::Result<ProcessId> process_in_slot(u8 slot) {
  const auto process = processes.in_slot(slot);
  if (!process) return core::fail(core::ErrorCode::NoDevice);
  return process->id();
}

u8 process_slots() { return processes.slots_in_use(); }

OpenGrant::OpenGrant(Process& process, GrantSlot slot) : m_process{process}, m_place{process.grant(slot)} {}

OpenGrant::~OpenGrant() { m_place.leave(); }

core::Address OpenGrant::state(GrantShape shape) const { return m_process.address_of(m_place) + shape.state_offset(); }

ProcessId GrantAccess::process() const { return m_process.id(); }

ReadableBytes GrantAccess::read_only_at(u32 number) const {
  const auto buffer = shared_buffer(m_process, m_slot, m_shape, SharedKind::ReadOnly, number);
  return {m_process, buffer ? *buffer : SharedBuffer{}};
}

WritableBytes GrantAccess::read_write_at(u32 number) const {
  const auto buffer = shared_buffer(m_process, m_slot, m_shape, SharedKind::ReadWrite, number);
  return {m_process, buffer ? *buffer : SharedBuffer{}};
}

WritableBytes GrantAccess::userspace_readable_at(u32 number) const {
  const auto buffer = shared_buffer(m_process, m_slot, m_shape, SharedKind::UserspaceReadable, number);
  return {m_process, buffer ? *buffer : SharedBuffer{}};
}

u32 GrantAccess::pending_upcalls() const { return m_process.pending_upcalls(); }

core::Result<> GrantAccess::schedule_at(u32 upcall, std::array<u32, 3> arguments) {
  if (upcall >= m_shape.upcalls) return core::fail(core::ErrorCode::Invalid);
  const UpcallId id{.slot = m_slot.index, .number = static_cast<u8>(upcall)};
  const auto subscription = subscription_of(m_process, id);
  const UpcallKind kind = subscription && subscription->function != 0 ? UpcallKind::Callable : UpcallKind::Record;
  const core::Undivided whole;
  const bool was_ready = m_process.ready();
  const auto delivered = m_process.deliver({.id = id, .kind = kind, .arguments = arguments});
  if (!was_ready && m_process.ready()) note_ready(m_process);
  return delivered;
}

}  // namespace kernel
