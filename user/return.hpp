// user/return.hpp - what a system call answers, as a program wants it.
//
// Errors   core::ErrorCode from the kernel or the driver.
#pragma once
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

}  // namespace user
