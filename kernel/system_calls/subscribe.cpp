// kernel/system_calls/subscribe.cpp - class 1: swaps the function that a driver's upcall runs.
#include <utility>

#include "kernel/board.hpp"
#include "kernel/filter.hpp"
#include "kernel/grant_memory.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {
using core::ErrorCode;

struct Decoded {
  core::OptionalRef<Subscription> place{};
  UpcallId id{};
};

/// The order of these checks is ABI: a bad pointer is reported before a missing driver.
core::Result<Decoded> decode(Process& caller, u32 driver_number, u32 number, core::Address function) {
  if (function != 0 && !caller.memory().may_call(function)) return core::fail(ErrorCode::Invalid);
  const auto entry = board.drivers.find(driver_number);
  if (!entry) return core::fail(ErrorCode::NoDevice);
  if (const auto grant = ensure_grant(caller, entry->slot, entry->shape); !grant) return core::fail(grant.error());
  if (number >= entry->shape.upcalls) return core::fail(ErrorCode::NoSupport);
  const UpcallId id{.slot = entry->slot.index, .number = static_cast<u8>(number)};
  return Decoded{.place = subscription_of(caller, id), .id = id};
}
}  // namespace

Outcome subscribe(Process& caller) {
  const auto [driver_number, number, function, appdata] = ports::arguments(caller.context());
  if (const auto denied = filter_driver(caller, driver_number)) return finish(caller, CommandReturn::failure(*denied));
  const auto decoded = decode(caller, driver_number, number, function);
  if (!decoded) return finish(caller, CommandReturn::failure(decoded.error(), function, appdata));
  const Subscription old = std::exchange(*decoded->place, {.function = function, .appdata = appdata});
  caller.forget_upcalls(decoded->id);
  return finish(caller, CommandReturn::success(old.function, old.appdata));
}

}  // namespace kernel
