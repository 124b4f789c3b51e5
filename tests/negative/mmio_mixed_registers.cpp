// tests/negative/mmio_mixed_registers.cpp - one write cannot name fields of two registers.
// Expected  invalid operands to binary expression
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};
struct Mode : mmio::Reg<Mode, 4, mmio::RW> { using Fast = Flag<1>; };

void start(mmio::Window<8> device) {
#ifdef CORRECT
  device.write(Control::Enable{true} | Control::Divider{1});
#else
  device.write(Control::Enable{true} | Mode::Fast{true});
#endif
}
