// user/console.hpp - text on the serial console.
//
// Errors   those of driver 0x1; NoDevice on a board without a console.
// Context  blocks until the text has left or the bytes are there; user/async/console.hpp is for tasks.
#pragma once
#include <span>
#include <string_view>

#include "user/error.hpp"

namespace user::console {

/// Writes all of `text`; other programs' output comes before or behind it, not between.
Result<> print(std::string_view text);
/// Waits for exactly to.size() bytes; 64 at most. Busy: another program reads.
Result<> read(std::span<u8> to);

}  // namespace user::console
