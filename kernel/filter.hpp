// kernel/filter.hpp - which drivers and commands an application's own header lets it use.
//
// An application without a permission list may use everything; one with a list, what the list names.
// Errors   NoDevice: not named. The result always has tag 0, also where the class would answer with tag 2.
#pragma once
#include <optional>

#include "kernel/process.hpp"

namespace kernel {

/// Reads the list from the caller's flash: entries {driver, offset of 64 commands, bit mask}. Out of line: most
/// callers have no list, and should not pay for the registers that the walk needs. The first refusal in each life is
/// logged: who, what, and the bytes of the header that do not name it.
[[gnu::noinline]] bool listed_driver(Process& caller, u32 driver_number);
[[gnu::noinline]] bool listed_command(Process& caller, u32 driver_number, u32 command_number);

/// Subscribe and the allows: the driver has to be named.
inline std::optional<core::ErrorCode> filter_driver(Process& caller, u32 driver_number) {
  if (!caller.has_permissions() || listed_driver(caller, driver_number)) return std::nullopt;
  return core::ErrorCode::NoDevice;
}

inline std::optional<core::ErrorCode> filter_command(Process& caller, u32 driver_number, u32 command_number) {
  if (!caller.has_permissions() || listed_command(caller, driver_number, command_number)) return std::nullopt;
  return core::ErrorCode::NoDevice;
}

}  // namespace kernel
