// kernel/system_calls/allow.cpp - classes 3, 4 and 7: swap the buffer that a process shares with a driver.
#include <utility>

#include "core/function.hpp"
#include "kernel/driver_lookup.hpp"
#include "kernel/filter.hpp"
#include "kernel/gate.hpp"
#include "kernel/grant_memory.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {
using core::ErrorCode;

using RangeCheck = bool (ProcessMemory::*)(core::Address, u32) const;
using FindBuffer = core::Function<core::OptionalRef<SharedBuffer>(const Process&, GrantSlot, GrantShape, u32)>;

/// What differs between the classes: which memory may be shared, where the buffer is kept, and whether a driver may lend it on.
struct AllowKind {
  RangeCheck may_share = &ProcessMemory::may_share_readable;
  FindBuffer find;
  bool lendable = false;
};

struct Decoded {
  core::OptionalRef<SharedBuffer> buffer{};
  core::OptionalRef<const DriverEntry> lends_on{};
};

constexpr AllowKind kReadWrite{&ProcessMemory::may_share_writable, read_write_buffer, true};
constexpr AllowKind kReadOnly{&ProcessMemory::may_share_readable, read_only_buffer};
constexpr AllowKind kUserspaceReadable{&ProcessMemory::may_share_writable, userspace_readable_buffer};

/// The order of these checks is ABI.
core::Result<Decoded> decode(Process& caller, const AllowKind& kind, const ports::Registers& arguments) {
  const auto [driver_number, number, start, length] = arguments;
  const auto entry = find_driver(driver_number);
  if (!entry) return core::fail(ErrorCode::NoDevice);
  if (!(caller.memory().*kind.may_share)(start, length)) return core::fail(ErrorCode::Invalid);
  if (const auto grant = ensure_grant(caller, entry->slot, entry->shape); !grant) return core::fail(grant.error());
  const auto buffer = kind.find(caller, entry->slot, entry->shape, number);
  if (!buffer) return core::fail(ErrorCode::NoSupport);
  const bool lends_on = kind.lendable && entry->share_observer;
  return Decoded{.buffer = buffer, .lends_on = lends_on ? entry : core::OptionalRef<const DriverEntry>{}};
}

Outcome allow(Process& caller, const AllowKind& kind, const ports::Registers& arguments) {
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

Outcome read_write_allow(Process& caller, const ports::Registers& arguments) {
  return allow(caller, kReadWrite, arguments);
}
Outcome read_only_allow(Process& caller, const ports::Registers& arguments) {
  return allow(caller, kReadOnly, arguments);
}
Outcome userspace_readable_allow(Process& caller, const ports::Registers& arguments) {
  caller.keep_informed();
  return allow(caller, kUserspaceReadable, arguments);
}

}  // namespace kernel
