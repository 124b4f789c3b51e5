// tests/kernel/probe.hpp - the capsule behind tests/kernel/probe_contract.hpp.
//
// Context  through the gate like every capsule: spinning here is what shows that interrupts are taken meanwhile.
#pragma once
#include "kernel/board.hpp"
#include "kernel/ports/interrupts.hpp"
#include "port_pended_calls.hpp"
#include "tests/kernel/probe_contract.hpp"

namespace tests {

class Probe final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 argument, u32) override {
    switch (static_cast<ProbeCommand>(number)) {
      case ProbeCommand::Exists: return kernel::CommandReturn::success();
      case ProbeCommand::Count: return kernel::CommandReturn::success(++m_calls);
      case ProbeCommand::SpinUntilInterrupt: return spin();
      case ProbeCommand::TickIn: return tick_in(argument), kernel::CommandReturn::success();
      case ProbeCommand::PendedCalls: return kernel::CommandReturn::success(pended_by_hook(), pended_by_chance());
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  /// A time slice ends every 10 ms: the bound is far beyond that.
  static kernel::CommandReturn spin() {
    constexpr u32 kRounds = 10'000'000;
    for (u32 round = 1; round != kRounds; ++round)
      if (kernel::ports::interrupts_recorded()) return kernel::CommandReturn::success(round);
    return kernel::CommandReturn::failure(core::ErrorCode::Fail);
  }

  u32 m_calls = 0;
};

}  // namespace tests
