// kernel/ipc.cpp - names are compared where they lie; a buffer is lent before its notification is queued.
#include "kernel/ipc.hpp"

#include <algorithm>

#include "kernel/grant_memory.hpp"
#include "kernel/kernel.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/process_name.hpp"

namespace kernel {
namespace {
constexpr u8 kNobody = 0;
constexpr u8 owner_of(ProcessId process) { return static_cast<u8>(process.slot + 1); }

/// Which of the regions is lent by that owner; kNobody: the first that is free.
std::optional<u32> position_of(const IpcState& state, u8 owner) {
  for (u32 position = 0; position < state.owners.size(); ++position)
    if (state.owners[position] == owner) return position;
  return std::nullopt;
}

using contract::ipc::Command;
using contract::ipc::kProcesses;
using core::ErrorCode;

constexpr usize kLongestName = 64;

/// The whole name, to the byte.
bool is_named(const Process& process, std::span<const u8> name) {
  const core::AddressRange place = process.name();
  if (place.size() != name.size()) return false;
  std::array<u8, kLongestName> bytes{};
  ports::copy_from_user(std::span{bytes}.first(name.size()), place.start);
  return std::ranges::equal(std::span{bytes}.first(name.size()), name);
}

/// What `owner` shared with the process in `slot`; empty if nothing.
core::AddressRange shared_with(const Process& owner, GrantSlot grant, u32 slot) {
  const auto buffer = shared_buffer(owner, grant, IpcGrant::kShape, SharedKind::ReadWrite, slot);
  if (!buffer || buffer->length == 0 || !owner.memory().may_share_writable(buffer->start, buffer->length)) return {};
  return {buffer->start, buffer->start + buffer->length};
}

/// What keeps a buffer from being lent.
enum class Obstacle : u8 { None, NotCoverable, NoRegionLeft };

void report(Obstacle obstacle, const Process& owner, const Process& borrower, core::AddressRange range) {
  const ProcessName from{owner}, to{borrower};
  if (obstacle == Obstacle::NotCoverable)
    log<"ipc: {text} shares {address}, {} bytes, with {text}: the protection hardware cannot cover them exactly">(
        LogLevel::Warning, from.view(), range.start, range.size(), to.view());
  else
    log<"ipc: {text} shares {address}, {} bytes, with {text}: it borrows from as many others as the hardware has regions for">(
        LogLevel::Warning, from.view(), range.start, range.size(), to.view());
}
}  // namespace

CommandReturn Ipc::command(ProcessId caller, u32 number, u32 slot, u32) {
  switch (static_cast<Command>(number)) {
    case Command::Exists: return CommandReturn::success();
    case Command::Discover: return discover(caller);
    case Command::NotifyService: return CommandReturn::from(notify(caller, slot, Role::Service));
    case Command::NotifyClient: return CommandReturn::from(notify(caller, slot, Role::Client));
  }
  return CommandReturn::failure(ErrorCode::NoSupport);
}

CommandReturn Ipc::discover(ProcessId caller) {
  std::array<u8, kLongestName> bytes{};
  const auto size = m_apps.enter(caller, [&](IpcState&, GrantAccess& access) {
    const ReadableBytes name = access.read_only(contract::ipc::ReadOnlyAllow::Name);
    return name.size() > bytes.size() ? 0 : name.read(0, std::span{bytes}.first(name.size()));
  });
  if (!size) return CommandReturn::failure(size.error());
  if (*size == 0) return CommandReturn::failure(ErrorCode::Invalid);
  for (const Process& process : processes)
    if (process.id().slot < kProcesses && is_named(process, std::span{bytes}.first(*size))) return CommandReturn::success(process.id().slot);
  return CommandReturn::failure(ErrorCode::NoDevice);
}

/// Decoded first; what is lent stays lent if the queue turns out to be full: the next notification finds it so.
core::Result<> Ipc::notify(ProcessId caller, u32 slot, Role role) {
  const auto target = processes.in_slot(static_cast<u8>(std::min<u32>(slot, 0xff)));
  if (!target || slot >= kProcesses || caller.slot >= kProcesses) return core::fail(ErrorCode::Invalid);
  if (slot == caller.slot) return {};  // whoever notifies itself knows already
  if (!target->alive()) return core::fail(ErrorCode::NoDevice);
  Process& owner = *processes.find(caller);
  const core::AddressRange range = shared_with(owner, m_apps.slot(), slot);
  if (range.size() != 0) TRY(lend(owner, *target, range));
  const u32 upcall = role == Role::Service ? slot : caller.slot;
  return TRY(m_apps.enter(target->id(), [&](IpcState&, GrantAccess& access) {
    return access.schedule(upcall, caller.slot, range.size(), range.size() == 0 ? 0 : range.start);
  }));
}

/// One range for each owner: it can share one buffer with each other process.
core::Result<> Ipc::lend(Process& owner, Process& borrower, core::AddressRange range) {
  const Obstacle obstacle = TRY(m_apps.enter(borrower.id(), [&](IpcState& state, GrantAccess&) {
    const auto lent = position_of(state, owner_of(owner.id()));
    const auto position = lent ? lent : position_of(state, kNobody);
    if (!position) return Obstacle::NoRegionLeft;
    if (lent && borrower.memory().borrowed(*position) == range) return Obstacle::None;
    if (!borrower.memory().borrow(*position, range)) return Obstacle::NotCoverable;
    state.owners[*position] = owner_of(owner.id());
    return Obstacle::None;
  }));
  protection_changed(borrower);
  if (obstacle == Obstacle::None) return {};
  report(obstacle, owner, borrower, range);
  return core::fail(ErrorCode::Invalid);
}

void Ipc::take_back(Process& borrower, ProcessId owner) {
  (void)m_apps.enter_existing(borrower.id(), [&](IpcState& state, GrantAccess&) {
    for (u32 position = 0; position < state.owners.size(); ++position) {
      if (state.owners[position] != owner_of(owner)) continue;
      state.owners[position] = kNobody;
      (void)borrower.memory().borrow(position, {});  // less than what the hardware covers already
      protection_changed(borrower);
    }
  });
}

void Ipc::share_replaced(ProcessId owner, u32 number) {
  if (const auto borrower = processes.in_slot(static_cast<u8>(std::min<u32>(number, 0xff)))) take_back(*borrower, owner);
}

void Ipc::life_ended(ProcessId process) {
  const u8 ipc_slot = m_apps.slot().index;
  for (Process& other : processes) {
    take_back(other, process);
    other.forget_upcalls_where([&](const Upcall& upcall) { return upcall.id.slot == ipc_slot && upcall.arguments[0] == process.slot; });
  }
}

}  // namespace kernel
