// tests/kernel/probe.hpp - the capsule behind tests/kernel/probe_contract.hpp.
//
// Context  through the gate like every capsule: spinning here is what shows that interrupts are taken meanwhile.
#pragma once
#include "kernel/board.hpp"
#include "kernel/log.hpp"
#include "kernel/panic.hpp"
#include "kernel/ports/interrupts.hpp"
#include "mmio/mmio.hpp"
#include "port_pended_calls.hpp"
#include "port_silence.hpp"
#include "tests/kernel/defects.hpp"
#include "tests/kernel/probe_contract.hpp"

namespace tests {

struct Anything : mmio::Reg<Anything, 0x0, mmio::RW> { using Bits = Whole; };

/// A client of the log that never prints.
class BrokenLog final : public kernel::LogClient {
 public:
  void log_available() override {}
};

class Probe final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 argument, u32) override {
    switch (static_cast<ProbeCommand>(number)) {
      case ProbeCommand::Exists: return kernel::CommandReturn::success();
      case ProbeCommand::Count: return kernel::CommandReturn::success(++m_calls);
      case ProbeCommand::SpinUntilInterrupt: return spin();
      case ProbeCommand::TickIn: return tick_in(argument), kernel::CommandReturn::success();
      case ProbeCommand::PendedCalls: return kernel::CommandReturn::success(pended_by_hook(), pended_by_chance());
      case ProbeCommand::BreakConsole: return break_console(), kernel::CommandReturn::success();
      case ProbeCommand::WasSilenced: return kernel::CommandReturn::success(was_silenced());
      case ProbeCommand::Panic: end_by(static_cast<Disaster>(argument));
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  void break_console() {
    kernel::drain_log_to(m_broken);
    kernel::log("this line reaches nobody but a panic");
  }

  [[noreturn]] static void end_by(Disaster disaster) {
    switch (disaster) {
      case Disaster::FailedCheck: bulkhead_check_failed();
      case Disaster::ForbiddenRead: (void)read_forbidden(); break;
      case Disaster::StackUsedUp: (void)unbounded_recursion({}); break;
      case Disaster::EndlessLoop: hang();
      case Disaster::SilentEndlessLoop:
        keep_over_reset(kSilenced);
        silence_console();
        hang();
    }
    kernel::panic("a disaster that does not exist was asked for");
  }
  /// Reads through a register window are never optimised away, and so neither is the loop.
  [[noreturn]] static void hang() {
    for (;;) (void)mmio::Window<4>{kernel::board.memory.kernel_text.start}.read<Anything::Bits>();
  }
  static u32 was_silenced() {
    const bool silenced = kept_over_reset() == kSilenced;
    keep_over_reset(0);
    return silenced ? 1 : 0;
  }
  static u32 read_forbidden() { return mmio::Window<4>{kNothingThere}.read<Anything::Bits>(); }

  /// A time slice ends every 10 ms: the bound is far beyond that.
  static kernel::CommandReturn spin() {
    constexpr u32 kRounds = 10'000'000;
    for (u32 round = 1; round != kRounds; ++round)
      if (kernel::ports::interrupts_recorded()) return kernel::CommandReturn::success(round);
    return kernel::CommandReturn::failure(core::ErrorCode::Fail);
  }

  static constexpr u32 kSilenced = 0x51'1E'4C'ED;

  u32 m_calls = 0;
  BrokenLog m_broken{};
};

}  // namespace tests
