// capsules/low_level_debug.hpp - driver 0x8: numbers on the console for code that has nothing else yet.
//
// Errors   NoSupport. Every known command succeeds; when the log is full the line is dropped and counted there.
#pragma once
#include "contract/low_level_debug.hpp"
#include "kernel/driver.hpp"

namespace capsules {

class LowLevelDebug final : public kernel::SystemCallDriver {
 public:
  static constexpr u32 kDriver = contract::low_level_debug::kDriver;

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 value0, u32 value1) override {
    using contract::low_level_debug::Command;
    using kernel::LogLevel;
    switch (static_cast<Command>(number)) {
      case Command::Exists: break;
      case Command::AlertCode:
        kernel::log<"LowLevelDebug: App 0x{hex} alert code 0x{hex}">(LogLevel::Information, caller.life, value0);
        break;
      case Command::Print1:
        kernel::log<"LowLevelDebug: App 0x{hex} prints 0x{hex}">(LogLevel::Information, caller.life, value0);
        break;
      case Command::Print2:
        kernel::log<"LowLevelDebug: App 0x{hex} prints 0x{hex} 0x{hex}">(LogLevel::Information, caller.life, value0, value1);
        break;
      default: return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
    }
    return kernel::CommandReturn::success();
  }
};

}  // namespace capsules
