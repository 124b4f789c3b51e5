// user/low_level_debug.hpp - numbers in the kernel's log, without a buffer and without waiting.
//
// Errors   NoDevice (a board without the driver). A line is dropped when the log is full.
#pragma once
#include "contract/low_level_debug.hpp"
#include "user/driver.hpp"

namespace user::low_level_debug {

using contract::low_level_debug::Alert;
using contract::low_level_debug::Command;
using Debug = Driver<contract::low_level_debug::kDriver>;

inline Result<> alert(Alert code) { return Debug::command(Command::AlertCode, std::to_underlying(code)); }
inline Result<> print(u32 value) { return Debug::command(Command::Print1, value); }
inline Result<> print(u32 first, u32 second) { return Debug::command(Command::Print2, first, second); }

}  // namespace user::low_level_debug
