// user/fake/call.hpp - one system call in the log of the fake kernel.
#pragma once
#include <string>

#include "user/return.hpp"

namespace user::fake {

/// One system call, and what was answered. Yields have a driver and a number only if they wait for one upcall.
struct Call {
  contract::SystemCallClass kind{};
  u32 driver = 0, number = 0;
  u32 argument0 = 0, argument1 = 0;  // of a command; of an allow argument1 is the length
  Return answer{};
};

/// `command 0x1 1 (5, 0): success`
std::string text_of(const Call& call);

}  // namespace user::fake
