// kernel/system_calls/allow.cpp - classes 3, 4 and 7: swap the buffer that a process shares with a driver.
#include <utility>

#include "core/function.hpp"
#include "kernel/board.hpp"
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

// Each class has its own copy of the following, in which these are constants: it is a hot path.
constexpr AllowKind kReadWrite{&ProcessMemory::may_share_writable, read_write_buffer, true};
constexpr AllowKind kReadOnly{&ProcessMemory::may_share_readable, read_only_buffer};
constexpr AllowKind kUserspaceReadable{&ProcessMemory::may_share_writable, userspace_readable_buffer};

/// The order of these checks is ABI.
template <const AllowKind& Kind>
core::Result<Decoded> decode(Process& caller, const ports::Registers& arguments) {
  const auto [driver_number, number, start, length] = arguments;
  const auto entry = board.drivers.find(driver_number);
  if (!entry) return core::fail(ErrorCode::NoDevice);
  if (!(caller.memory().*Kind.may_share)(start, length)) return core::fail(ErrorCode::Invalid);
  if (const auto grant = ensure_grant(caller, entry->slot, entry->shape); !grant) return core::fail(grant.error());
  const auto buffer = Kind.find(caller, entry->slot, entry->shape, number);
  if (!buffer) return core::fail(ErrorCode::NoSupport);
  const bool lends_on = Kind.lendable && entry->share_observer;
  return Decoded{.buffer = buffer, .lends_on = lends_on ? entry : core::OptionalRef<const DriverEntry>{}};
}

template <const AllowKind& Kind>
Outcome allow(Process& caller) {
  const ports::Registers arguments = ports::arguments(caller.context());
  const auto [driver_number, number, start, length] = arguments;
  if (const auto denied = filter_driver(caller, driver_number)) return finish(caller, CommandReturn::failure(*denied));
  const auto decoded = decode<Kind>(caller, arguments);
  if (!decoded) return finish(caller, CommandReturn::failure(decoded.error(), start, length));
  const SharedBuffer old = std::exchange(*decoded->buffer, {.start = start, .length = length});
  caller.memory().note_shared(start, length);
  if (const auto entry = decoded->lends_on) call_out(entry->capsule, [&] { entry->share_observer->share_replaced(caller.id(), number); });
  return finish(caller, CommandReturn::success(old.start, old.length));
}
}  // namespace

Outcome read_write_allow(Process& caller) {
  return allow<kReadWrite>(caller);
}
Outcome read_only_allow(Process& caller) {
  return allow<kReadOnly>(caller);
}
Outcome userspace_readable_allow(Process& caller) {
  caller.keep_informed();
  return allow<kUserspaceReadable>(caller);
}

}  // namespace kernel
