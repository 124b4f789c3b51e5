// capsules/read_only_state.hpp - driver 0x9: keeps a buffer of the process true: pending upcalls and the time, without a system call.
//
// Units    ticks of the alarm's clock.
// Errors   NoSupport.
// Memory   4 bytes of each using process, besides its buffer.
// Context  inform(): at every way out of the kernel to a process that shared a buffer, so it is short.
#pragma once
#include <array>

#include "contract/read_only_state.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct ReadOnlyStateOfProcess {
  u32 switches = 0;
};

template <class Clock>
class ReadOnlyState final : public kernel::SystemCallDriver, public kernel::InformingDriver {
 public:
  static constexpr u32 kDriver = contract::read_only_state::kDriver;
  using ProcessGrant = kernel::Grant<ReadOnlyStateOfProcess, 0, 0, 0, contract::read_only_state::kUserspaceReadableAllows>;

  constexpr ReadOnlyState(Clock& clock, ProcessGrant apps) : m_clock{clock}, m_apps{apps} {}

  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32, u32) override {
    using contract::read_only_state::Command;
    switch (static_cast<Command>(number)) {
      case Command::Exists: return kernel::CommandReturn::success();
      case Command::Version: return kernel::CommandReturn::success(contract::read_only_state::kVersion);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  void inform(kernel::ProcessId process) override {
    (void)m_apps.enter_existing(process, [&](ReadOnlyStateOfProcess& app, kernel::GrantAccess& access) {
      using contract::read_only_state::Layout;
      const u64 time = m_clock.now();
      auto buffer = access.userspace_readable(contract::read_only_state::UserspaceReadableAllow::State);
      put(buffer, Layout::kSwitches, bytes_of<4>(app.switches++));
      put(buffer, Layout::kPending, bytes_of<4>(access.pending_upcalls()));
      put(buffer, Layout::kTime, bytes_of<8>(time));
    });
  }

 private:
  template <usize Count>
  static constexpr std::array<u8, Count> bytes_of(u64 value) {
    std::array<u8, Count> bytes{};
    for (u8& byte : bytes) {
      byte = static_cast<u8>(value);
      value >>= 8;
    }
    return bytes;
  }
  static void put(kernel::WritableBytes& buffer, u32 offset, std::span<const u8> field) {
    if (offset + field.size() <= buffer.size()) buffer.write(offset, field);
  }

  Clock& m_clock;
  ProcessGrant m_apps;
};

}  // namespace capsules
