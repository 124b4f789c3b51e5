// user/led.hpp - the board's lamps, numbered from 0.
//
// Errors   Invalid (no such lamp), NoDevice (a board without the driver).
#pragma once
#include "contract/led.hpp"
#include "user/driver.hpp"

namespace user::led {

using Lamps = Driver<contract::led::kDriver>;
using contract::led::Command;

inline Result<u32> count() { return Lamps::ask(Command::Count); }
inline Result<> on(u32 index) { return Lamps::command(Command::On, index); }
inline Result<> off(u32 index) { return Lamps::command(Command::Off, index); }
inline Result<> toggle(u32 index) { return Lamps::command(Command::Toggle, index); }
inline Result<bool> lit(u32 index) { return TRY(Lamps::ask(Command::Read, index)) != 0; }

}  // namespace user::led
