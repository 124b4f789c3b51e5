// chips/sifive/test_finisher.hpp - ends the emulator with an exit status, or begins anew from reset.
//
// Source   QEMU hw/misc/sifive_test: low half 0x5555 passes, 0x3333 fails with the high half as status, 0x7777 resets.
#pragma once
#include "mmio/mmio.hpp"

namespace chips::sifive {

struct Finish : mmio::Reg<Finish, 0, mmio::WO> {
  using Verdict = Field<0, 16, u16>;
  using Status = Field<16, 16, u16>;
};

class TestFinisher {
 public:
  constexpr explicit TestFinisher(mmio::Window<4> registers) : m_registers{registers} {}
  void fail(u16 status) const { m_registers.write(Finish::Verdict{0x3333} | Finish::Status{status}); }
  void reset() const { m_registers.write(Finish::Verdict{0x7777} | Finish::Status{0}); }

 private:
  mmio::Window<4> m_registers;
};

}  // namespace chips::sifive
