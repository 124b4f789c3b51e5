// user/system_call.hpp - the eight system calls, and their results as a program wants them.
//
// Everything of the user library goes through these functions.
// Errors   core::ErrorCode from the kernel or the driver.
#pragma once
#include <optional>
#include <span>

#include "contract/system_call.hpp"

namespace user {

/// The four result registers, raw.
struct Return {
  u32 tag = 0;
  u32 value0 = 0;
  u32 value1 = 0;
  u32 value2 = 0;

  bool ok() const { return tag >= static_cast<u32>(contract::ReturnTag::Success); }
  core::ErrorCode error() const { return static_cast<core::ErrorCode>(value0); }
  core::Result<> result() const {
    if (!ok()) return core::fail(error());
    return {};
  }
  core::Result<u32> u32_result() const {
    if (!ok()) return core::fail(error());
    return value0;
  }
};

/// Called while the program yields; appdata is what subscribe() was given.
using UpcallFunction = void (*)(u32 argument0, u32 argument1, u32 argument2, void* appdata);

/// The three arguments of an upcall that was waited for.
struct UpcallArguments {
  u32 argument0 = 0, argument1 = 0, argument2 = 0;
};

bool yield_no_wait();
void yield_wait();
UpcallArguments yield_wait_for(u32 driver, u32 subscribe_number);
Return subscribe(u32 driver, u32 number, UpcallFunction function, void* appdata);
Return command(u32 driver, u32 number, u32 argument0, u32 argument1);
Return allow_read_write(u32 driver, u32 number, std::span<u8> buffer);
Return allow_read_only(u32 driver, u32 number, std::span<const u8> buffer);
/// The kernel writes, the program may read meanwhile.
Return allow_userspace_readable(u32 driver, u32 number, std::span<u8> buffer);
Return memop(u32 operation, u32 argument);
[[noreturn]] void exit_terminate(u32 completion_code);
[[noreturn]] void exit_restart(u32 completion_code);

}  // namespace user
