// kernel/system_calls/command.cpp - class 2: asks a driver to do something.
#include "kernel/board.hpp"
#include "kernel/filter.hpp"
#include "kernel/gate.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {
namespace {

/// A command may have ended its caller.
Outcome resumed_or_ended(const Process& caller) { return caller.ready() ? Outcome::Resume : Outcome::Reschedule; }

/// Out of line: what finds no driver should not pay for the registers that a call needs.
[[gnu::noinline]] Outcome call(Process& caller, const DriverEntry& entry) {
  const auto [driver_number, number, argument0, argument1] = ports::arguments(caller.context());
  if (!admits(entry.capsule)) [[unlikely]]
    return finish(caller, CommandReturn::failure(refusal_of(entry.capsule)));
  (void)finish(caller, through_call_gate(entry.capsule, [&] { return entry.driver.command(caller.id(), number, argument0, argument1); }));
  return resumed_or_ended(caller);
}

Outcome unfiltered(Process& caller) {
  const auto entry = board.drivers.find(ports::arguments(caller.context())[0]);
  if (!entry) return finish(caller, CommandReturn::failure(core::ErrorCode::NoDevice));
  return call(caller, *entry);
}

[[gnu::noinline]] Outcome filtered(Process& caller) {
  const ports::Registers arguments = ports::arguments(caller.context());
  if (const auto denied = filter_command(caller, arguments[0], arguments[1])) return finish(caller, CommandReturn::failure(*denied));
  return unfiltered(caller);
}
}  // namespace

Outcome command(Process& caller) { return caller.has_permissions() ? filtered(caller) : unfiltered(caller); }

}  // namespace kernel
