// user/random.hpp - random bytes from the board's source of entropy.
//
// Errors   those of driver 0x40001; NoDevice on a board without a source. Size: a buffer of no bytes.
// Context  blocks until the buffer is full; user/async/random.hpp is for tasks.
#pragma once
#include <span>

#include "user/error.hpp"

namespace user::random {

/// Fills all of `to`. After an error it may be filled in part.
Result<> fill(std::span<u8> to);

}  // namespace user::random
