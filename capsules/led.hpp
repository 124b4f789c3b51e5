// capsules/led.hpp - driver 0x2: lamps that every process may switch. No state, so no grant.
//
// Errors   Invalid (no such lamp), NoSupport.
#pragma once
#include "contract/led.hpp"
#include "hil/leds.hpp"
#include "kernel/driver.hpp"

namespace capsules {

template <hil::Leds Lamps>
class Led final : public kernel::SystemCallDriver {
 public:
  static constexpr u32 kDriver = contract::led::kDriver;

  constexpr explicit Led(Lamps& lamps) : m_lamps{lamps} {}

  kernel::CommandReturn command(kernel::ProcessId, u32 number, u32 index, u32) override {
    using contract::led::Command;
    switch (static_cast<Command>(number)) {
      case Command::Count: return kernel::CommandReturn::success(m_lamps.count());
      case Command::On: return kernel::CommandReturn::from(m_lamps.set(index, hil::Light::On));
      case Command::Off: return kernel::CommandReturn::from(m_lamps.set(index, hil::Light::Off));
      case Command::Toggle: return toggle(index);
      case Command::Read: return read(index);
    }
    return kernel::CommandReturn::failure(core::ErrorCode::NoSupport);
  }

 private:
  kernel::CommandReturn toggle(u32 index) {
    const auto light = m_lamps.get(index);
    if (!light) return kernel::CommandReturn::failure(light.error());
    return kernel::CommandReturn::from(m_lamps.set(index, *light == hil::Light::On ? hil::Light::Off : hil::Light::On));
  }
  kernel::CommandReturn read(u32 index) {
    const auto light = m_lamps.get(index);
    if (!light) return kernel::CommandReturn::failure(light.error());
    return kernel::CommandReturn::success(*light == hil::Light::On ? 1u : 0u);
  }

  Lamps& m_lamps;
};

}  // namespace capsules
