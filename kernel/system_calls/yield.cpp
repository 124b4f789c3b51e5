// kernel/system_calls/yield.cpp - class 0: the only place where an application lets its upcalls run.
#include <array>

#include "kernel/board.hpp"
#include "kernel/ports/memory.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {
using contract::YieldVariant;

std::optional<UpcallId> id_of(u32 driver_number, u32 subscribe_number) {
  const auto entry = board.drivers.find(driver_number);
  if (!entry || subscribe_number >= entry->shape.upcalls) return std::nullopt;  // fires never: waits for ever
  return UpcallId{.slot = entry->slot.index, .number = static_cast<u8>(subscribe_number)};
}

Outcome resumed_or_waiting(const Process& caller) {
  return caller.ready() ? Outcome::Resume : Outcome::Reschedule;
}

// Out of line, as what runs an upcall is: no variant should pay for the registers that another one needs.

[[gnu::noinline]] Outcome run_upcall(Process& caller) {
  caller.run_next_upcall();
  return resumed_or_waiting(caller);
}

/// Tells through the caller's byte whether an upcall runs. An address that is not the caller's RAM is skipped.
Outcome yield_no_wait(Process& caller, core::Address flag) {
  const bool runs = caller.has_callable_upcall();
  const std::array<u8, 1> byte{static_cast<u8>(runs ? 1 : 0)};
  if (caller.memory().may_share_writable(flag, 1)) ports::copy_to_user(flag, byte);
  return runs ? run_upcall(caller) : Outcome::Resume;
}

[[gnu::noinline]] Outcome yield_wait(Process& caller) {
  caller.wait();
  return resumed_or_waiting(caller);
}

[[gnu::noinline]] Outcome yield_wait_for(Process& caller, u32 driver_number, u32 subscribe_number) {
  caller.wait_for(id_of(driver_number, subscribe_number));
  return resumed_or_waiting(caller);
}
}  // namespace

Outcome yield(Process& caller) {
  const ports::Registers arguments = ports::arguments(caller.context());
  switch (static_cast<YieldVariant>(arguments[0])) {
    case YieldVariant::NoWait:
      return yield_no_wait(caller, arguments[1]);
    case YieldVariant::Wait:
      return yield_wait(caller);
    case YieldVariant::WaitFor:
      return yield_wait_for(caller, arguments[1], arguments[2]);
  }
  return Outcome::Malformed;
}

}  // namespace kernel
