// tests/host_port/capsule_world.hpp - a World with what capsule tests ask of it: upcalls as an application sees them.
#pragma once
#include <optional>
#include <vector>

#include "tests/host_port/world.hpp"

namespace host {

/// Forwards the driver's commands from the board's table to the capsule under test.
template <class Capsule>
void connect(u32 number, Capsule& capsule) {
  driver(number).on_command = [&](kernel::ProcessId caller, u32 command, u32 a, u32 b) { return capsule.command(caller, command, a, b); };
}

inline Registers command(Process& process, u32 driver_number, auto number, u32 a = 0, u32 b = 0) {
  return call(process, SystemCallClass::Command, {driver_number, static_cast<u32>(number), a, b}).r;
}

/// What Yield-WaitFor would answer at once; nothing if no such upcall is pending.
std::optional<std::array<u32, 3>> take_upcall(Process& process, u32 driver_number, u32 number);

/// Runs the deferred calls that were raised.
void run_deferred_calls();

}  // namespace host
