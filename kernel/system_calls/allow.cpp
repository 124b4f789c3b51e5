// kernel/system_calls/allow.cpp - classes 3, 4 and 7: swap the buffer that a process shares with a driver.
#include <utility>

#include "kernel/board.hpp"
#include "kernel/filter.hpp"
#include "kernel/gate.hpp"
#include "kernel/grant_memory.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {
using core::ErrorCode;

struct Decoded {
  core::OptionalRef<SharedBuffer> buffer{};
  core::OptionalRef<const DriverEntry> lends_on{};
};

bool may_share(const ProcessMemory& memory, SharedKind kind, core::Address start, u32 length) {
  return kind == SharedKind::ReadOnly ? memory.may_share_readable(start, length) : memory.may_share_writable(start, length);
}

/// The order of these checks is ABI.
core::Result<Decoded> decode(Process& caller, SharedKind kind, const ports::Registers& arguments) {
  const auto [driver_number, number, start, length] = arguments;
  const auto entry = board.drivers.find(driver_number);
  if (!entry) return core::fail(ErrorCode::NoDevice);
  if (!may_share(caller.memory(), kind, start, length)) return core::fail(ErrorCode::Invalid);
  if (const auto grant = ensure_grant(caller, entry->slot, entry->shape); !grant) return core::fail(grant.error());
  const auto buffer = shared_buffer(caller, entry->slot, entry->shape, kind, number);
  if (!buffer) return core::fail(ErrorCode::NoSupport);
  const bool lends_on = kind == SharedKind::ReadWrite && entry->share_observer;
  return Decoded{.buffer = buffer, .lends_on = lends_on ? entry : core::OptionalRef<const DriverEntry>{}};
}

Outcome allow(Process& caller, SharedKind kind) {
  const ports::Registers arguments = ports::arguments(caller.context());
  const auto [driver_number, number, start, length] = arguments;
  if (const auto denied = filter_driver(caller, driver_number)) return finish(caller, CommandReturn::failure(*denied));
  const auto decoded = decode(caller, kind, arguments);
  if (!decoded) return finish(caller, CommandReturn::failure(decoded.error(), start, length));
  const SharedBuffer old = std::exchange(*decoded->buffer, {.start = start, .length = length});
  caller.memory().note_shared(start, length);
  if (const auto entry = decoded->lends_on) call_out(entry->capsule, [&] { entry->share_observer->share_replaced(caller.id(), number); });
  return finish(caller, CommandReturn::success(old.start, old.length));
}
}  // namespace

Outcome read_write_allow(Process& caller) {
  return allow(caller, SharedKind::ReadWrite);
}
Outcome read_only_allow(Process& caller) {
  return allow(caller, SharedKind::ReadOnly);
}
Outcome userspace_readable_allow(Process& caller) {
  caller.keep_informed();
  return allow(caller, SharedKind::UserspaceReadable);
}

}  // namespace kernel
