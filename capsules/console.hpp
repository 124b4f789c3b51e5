// capsules/console.hpp - driver 0x1: the commands; output and input are classes of their own.
#pragma once
#include "capsules/console_input.hpp"
#include "capsules/console_output.hpp"

namespace capsules {

template <class Output, class Input>
class Console final : public kernel::SystemCallDriver {
 public:
  static constexpr u32 kDriver = contract::console::kDriver;
  using ProcessGrant = ConsoleGrant;

  constexpr Console(Output& output, Input& input, ConsoleGrant apps) : m_output{output}, m_input{input}, m_apps{apps} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 length, u32) override {
    using contract::console::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return exists(caller);
      case Command::Write: return kernel::CommandReturn::from(m_output.write(caller, length));
      case Command::Read: return kernel::CommandReturn::from(m_input.read(caller, length));
      case Command::Abort:
        m_input.abort(caller);
        return kernel::CommandReturn::success();
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  /// The first command takes the grant, whichever it is: a process learns here that it has no room for one.
  kernel::CommandReturn exists(kernel::ProcessId caller) {
    return kernel::CommandReturn::from(m_apps.ensure(caller));
  }

  Output& m_output;
  Input& m_input;
  ConsoleGrant m_apps;
};

}  // namespace capsules
