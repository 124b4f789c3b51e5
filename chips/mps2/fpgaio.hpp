// chips/mps2/fpgaio.hpp - the two user lamps and two user buttons of the MPS2 board.
//
// Buttons have no interrupt: a change is seen when it is asked for.
// Source   Arm MPS2 and MPS2+ Technical Reference (100112), section 4.4 (FPGA system control and I/O).
#pragma once
#include "hil/buttons.hpp"
#include "hil/leds.hpp"
#include "mmio/mmio.hpp"

namespace chips::mps2 {

struct LampRegister : mmio::Reg<LampRegister, 0x0, mmio::RW> { using Lamps = Field<0, 2, u32>; };
struct ButtonRegister : mmio::Reg<ButtonRegister, 0x8, mmio::RO> { using Pressed = Field<0, 2, u32>; };
using FpgaIo = mmio::Window<0x1000>;

class Lamps {
 public:
  constexpr explicit Lamps(FpgaIo registers) : m_registers{registers} {}

  u32 count() const { return 2; }
  core::Result<> set(u32 index, hil::Light light) {
    if (index >= count()) return core::fail(core::ErrorCode::Invalid);
    const u32 lit = m_registers.read<LampRegister::Lamps>();
    const u32 bit = 1u << index;
    m_registers.write(LampRegister::Lamps{light == hil::Light::On ? lit | bit : lit & ~bit});
    return {};
  }
  core::Result<hil::Light> get(u32 index) const {
    if (index >= count()) return core::fail(core::ErrorCode::Invalid);
    return (m_registers.read<LampRegister::Lamps>() >> index & 1) != 0 ? hil::Light::On : hil::Light::Off;
  }

 private:
  FpgaIo m_registers;
};
static_assert(hil::Leds<Lamps>);

class Buttons {
 public:
  constexpr explicit Buttons(FpgaIo registers) : m_registers{registers} {}

  u32 count() const { return 2; }
  core::Result<hil::Press> get(u32 index) const {
    if (index >= count()) return core::fail(core::ErrorCode::Invalid);
    return (m_registers.read<ButtonRegister::Pressed>() >> index & 1) != 0 ? hil::Press::Pressed : hil::Press::Released;
  }
  core::Result<> watch(u32 index) const { return check(index); }
  core::Result<> unwatch(u32 index) const { return check(index); }

 private:
  core::Result<> check(u32 index) const {
    if (index >= count()) return core::fail(core::ErrorCode::Invalid);
    return {};
  }
  FpgaIo m_registers;
};
static_assert(hil::Buttons<Buttons>);

}  // namespace chips::mps2
