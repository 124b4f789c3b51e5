// capsules/low_level_debug.hpp - driver 0x8: numbers on the console for code that has nothing else yet.
//
// Errors   NoSupport. Every known command succeeds; when the log is full the line is dropped and counted there.
#pragma once
#include "contract/low_level_debug.hpp"
#include "core/line.hpp"
#include "kernel/driver.hpp"

namespace capsules {

class LowLevelDebug final : public kernel::SystemCallDriver {
 public:
  static constexpr u32 kDriver = contract::low_level_debug::kDriver;

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 value0, u32 value1) override {
    using contract::low_level_debug::Command;
    core::Line<> line;
    line.text("LowLevelDebug: App 0x").hex(caller.life);
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::AlertCode: line.text(" alert code 0x").hex(value0); break;
      case Command::Print1: line.text(" prints 0x").hex(value0); break;
      case Command::Print2: line.text(" prints 0x").hex(value0).text(" 0x").hex(value1); break;
      default: return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
    }
    kernel::log(line.view());
    return kernel::CommandReturn::success();
  }
};

}  // namespace capsules
