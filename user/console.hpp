// user/console.hpp - text on the serial console.
//
// Errors   those of driver 0x1; NoDevice on a board without a console.
// Context  anywhere in the program; blocks until the text has left.
#pragma once
#include <span>
#include <string_view>

#include "core/result.hpp"

namespace user::console {

/// Writes all of `text`; other programs' output comes before or behind it, not between.
core::Result<> print(std::string_view text);
/// Waits for exactly to.size() bytes; 64 at most. Busy: another program reads.
core::Result<> read(std::span<u8> to);

}  // namespace user::console
