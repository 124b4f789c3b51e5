// tests/kernel/sweep.hpp - the capsule behind tests/kernel/sweep_contract.hpp.
#pragma once
#include "kernel/board.hpp"
#include "kernel/driver.hpp"
#include "port_sweep.hpp"
#include "tests/kernel/sweep_contract.hpp"

namespace tests {

class Sweep final : public kernel::SystemCallDriver {
 public:
  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 argument0, u32 argument1) override {
    using kernel::CommandReturn;
    switch (static_cast<SweepCommand>(number)) {
      case SweepCommand::Exists: return CommandReturn::success();
      case SweepCommand::Count: return CommandReturn::success(++m_calls);
      case SweepCommand::Arm: return arm(argument0, argument1);
      case SweepCommand::Protection: return CommandReturn::success(protection());
      case SweepCommand::EndSlice: return kernel::board.start_slice(argument0), CommandReturn::success();
      case SweepCommand::Beat: return ++m_beats, kernel::board.start_slice(argument0), CommandReturn::success();
      case SweepCommand::Beats: return CommandReturn::success(m_beats);
      case SweepCommand::Ticks: return CommandReturn::success(ticks_taken());
      case SweepCommand::NextLife: return CommandReturn::success(++m_lives, m_kept);
      case SweepCommand::Keep: return m_kept = m_kept == 0 ? argument0 : m_kept, CommandReturn::success();
    }
    return CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  static kernel::CommandReturn arm(u32 timer, u32 device) {
    if (timer != 0) interrupt_by_timer(timer);
    if (device != 0) interrupt_by_device(device);
    return kernel::CommandReturn::success();
  }

  /// FNV-1a over words.
  static u32 protection() {
    constexpr u32 kBasis = 0x811C'9DC5, kPrime = 0x0100'0193;
    u32 digest = kBasis;
    for_each_protection_word([&](u32 word) { digest = (digest ^ word) * kPrime; });
    return digest;
  }

  u32 m_calls = 0;
  u32 m_beats = 0;
  u32 m_lives = 0;
  u32 m_kept = 0;
};

}  // namespace tests
