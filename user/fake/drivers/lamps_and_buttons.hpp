// user/fake/drivers/lamps_and_buttons.hpp - lamps that a test looks at, and buttons that it presses.
#pragma once
#include "contract/button.hpp"
#include "contract/led.hpp"
#include "user/fake/kernel.hpp"

namespace user::fake {

class Leds final : public Driver {
 public:
  explicit Leds(Kernel& kernel, u32 count = 4) : Driver{kernel, contract::led::kDriver, {}}, m_lit(count) {}
  bool lit(u32 index) const { return m_lit.at(index); }

  Return command(u32 number, u32 index, u32) override {
    using contract::led::Command;
    if (number > std::to_underlying(Command::Read)) return failure(core::ErrorCode::NoSupport);
    if (static_cast<Command>(number) == Command::Count) return success(static_cast<u32>(m_lit.size()));
    if (index >= m_lit.size()) return failure(core::ErrorCode::Invalid);
    if (static_cast<Command>(number) == Command::Read) return success(u32{m_lit[index]});
    m_lit[index] = static_cast<Command>(number) == Command::On || (static_cast<Command>(number) == Command::Toggle && !m_lit[index]);
    return success();
  }

 private:
  std::vector<bool> m_lit;
};

class Buttons final : public Driver {
 public:
  explicit Buttons(Kernel& kernel, u32 count = 4) : Driver{kernel, contract::button::kDriver, {contract::button::kUpcalls}}, m_buttons(count) {}

  void press(u32 index) { change(index, true); }
  void release(u32 index) { change(index, false); }

  Return command(u32 number, u32 index, u32) override {
    using contract::button::Command;
    if (number > std::to_underlying(Command::Read)) return failure(core::ErrorCode::NoSupport);
    if (static_cast<Command>(number) == Command::Count) return success(static_cast<u32>(m_buttons.size()));
    if (index >= m_buttons.size()) return failure(core::ErrorCode::Invalid);
    if (static_cast<Command>(number) == Command::Read) return success(u32{m_buttons[index].pressed});
    m_buttons[index].watched = static_cast<Command>(number) == Command::Enable;
    return success();
  }

 private:
  struct Button {
    bool watched = false;
    bool pressed = false;
  };
  void change(u32 index, bool pressed) {
    m_buttons.at(index).pressed = pressed;
    if (m_buttons[index].watched) kernel().upcall(id(contract::button::Upcall::Changed), index, pressed ? 1 : 0, 0);
  }
  std::vector<Button> m_buttons;
};

}  // namespace user::fake
