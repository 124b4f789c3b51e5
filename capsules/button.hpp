// capsules/button.hpp - driver 0x3: tells the processes that asked when a button goes down or up.
//
// Errors   Invalid (no such button), NoSupport, NoMemory (no room for the grant).
// Memory   4 bytes of each using process: one bit a button.
#pragma once
#include "contract/button.hpp"
#include "hil/buttons.hpp"
#include "kernel/driver.hpp"

namespace capsules {

struct ButtonState {
  u32 watched = 0;
};

template <hil::Buttons Source>
class Button final : public kernel::SystemCallDriver, public hil::ButtonClient {
 public:
  static constexpr u32 kDriver = contract::button::kDriver;
  using ProcessGrant = kernel::Grant<ButtonState, contract::button::kUpcalls, 0, 0>;

  constexpr Button(Source& source, ProcessGrant apps) : m_source{source}, m_apps{apps} {}

  kernel::CommandReturn command(kernel::ProcessId caller, u32 number, u32 index, u32) override {
    using contract::button::Command;
    switch (static_cast<Command>(number)) {
      case Command::Count: return kernel::CommandReturn::success(m_source.count());
      case Command::Enable: return watch(caller, index);
      case Command::Disable: return unwatch(caller, index);
      case Command::Read: return read(index);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

  /// Nobody left to tell: the device need not report this button any more.
  void button_changed(u32 index, hil::Press state) override {
    bool wanted = false;
    m_apps.each([&](ButtonState& app, kernel::GrantAccess& access) {
      if ((app.watched & bit(index)) == 0) return;
      wanted = true;
      (void)access.schedule(contract::button::Upcall::Changed, index, static_cast<u32>(state), 0);
    });
    if (!wanted) (void)m_source.unwatch(index);
  }

 private:
  static constexpr u32 bit(u32 index) { return 1u << (index % contract::button::kMaximumButtons); }

  kernel::CommandReturn watch(kernel::ProcessId caller, u32 index) {
    if (index >= m_source.count()) return kernel::CommandReturn::failure(core::ErrorCode::Invalid);
    const auto noted = m_apps.enter(caller, [&](ButtonState& app, kernel::GrantAccess&) { app.watched |= bit(index); });
    if (!noted) return kernel::CommandReturn::failure(noted.error());
    return kernel::CommandReturn::from(m_source.watch(index));
  }
  kernel::CommandReturn unwatch(kernel::ProcessId caller, u32 index) {
    if (index >= m_source.count()) return kernel::CommandReturn::failure(core::ErrorCode::Invalid);
    return kernel::CommandReturn::from(
        m_apps.enter(caller, [&](ButtonState& app, kernel::GrantAccess&) { app.watched &= ~bit(index); }));
  }
  kernel::CommandReturn read(u32 index) {
    const auto state = m_source.get(index);
    if (!state) return kernel::CommandReturn::failure(state.error());
    return kernel::CommandReturn::success(static_cast<u32>(*state));
  }

  Source& m_source;
  ProcessGrant m_apps;
};

}  // namespace capsules
