// kernel/system_calls/command.cpp - class 2: asks a driver to do something.
#include "kernel/driver_lookup.hpp"
#include "kernel/filter.hpp"
#include "kernel/gate.hpp"
#include "kernel/system_calls/handlers.hpp"

namespace kernel {

Outcome command(Process& caller, const ports::Registers& arguments) {
  const auto [driver_number, number, argument0, argument1] = arguments;
  if (const auto denied = filter_command(caller, driver_number, number))
    return finish(caller, CommandReturn::failure(*denied));
  const auto entry = find_driver(driver_number);
  if (!entry) return finish(caller, CommandReturn::failure(core::ErrorCode::NoDevice));
  if (!admits(entry->capsule)) [[unlikely]]
    return finish(caller, CommandReturn::failure(refusal_of(entry->capsule)));
  return finish(caller, through_call_gate(entry->capsule, [&] { return entry->driver.command(caller.id(), number, argument0, argument1); }));
}

}  // namespace kernel
