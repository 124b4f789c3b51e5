// user/led.hpp - the board's lamps, numbered from 0.
//
// Errors   Invalid (no such lamp), NoDevice (a board without the driver).
#pragma once
#include "contract/led.hpp"
#include "user/system_call.hpp"

namespace user::led {

inline core::Result<u32> count() { return command(contract::led::kDriver, static_cast<u32>(contract::led::Command::Count), 0, 0).u32_result(); }
inline core::Result<> on(u32 index) { return command(contract::led::kDriver, static_cast<u32>(contract::led::Command::On), index, 0).result(); }
inline core::Result<> off(u32 index) { return command(contract::led::kDriver, static_cast<u32>(contract::led::Command::Off), index, 0).result(); }
inline core::Result<> toggle(u32 index) { return command(contract::led::kDriver, static_cast<u32>(contract::led::Command::Toggle), index, 0).result(); }

}  // namespace user::led
