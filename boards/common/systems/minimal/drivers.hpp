// boards/common/systems/minimal/drivers.hpp - the basic drivers, with nobody in the place of the process console.
#pragma once
#include "boards/common/basic_drivers.hpp"

namespace board::common {

/// No text, no prompt, and keys that nobody reads are dropped.
struct NoConsoleSource final : capsules::ConsoleSource {
  bool has_text() const override { return false; }
  usize take_text(std::span<u8>) override { return 0; }
  usize draw_prompt(std::span<u8>) const override { return 0; }
};
struct NoKernelInput final : capsules::KernelInput {
  void input(u8) override {}
  bool ready() const override { return true; }
};
/// Nobody arms the alarm of a table that is not shown.
struct NoAlarm final : capsules::VirtualAlarmClient {
  void expired(u8, u64, u64) override {}
};

template <class Uart, class AlarmSource>
struct MinimalDrivers : BasicDrivers<Uart, AlarmSource> {
  using Basic = BasicDrivers<Uart, AlarmSource>;
  constexpr MinimalDrivers(Uart& uart, AlarmSource& source) : Basic{uart, source, console_source, nobodys_keys, top} {}

  NoConsoleSource console_source{};
  NoKernelInput nobodys_keys{};
  NoAlarm top{};
};

}  // namespace board::common
