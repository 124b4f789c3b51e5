// tests/negative/mmio_constant_too_wide.cpp - a constant wider than its field is found where it is written.
// Expected  the value is wider than its field
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};

void start(mmio::Window<8> device) {
#ifdef CORRECT
  device.write(Control::Divider{3});
#else
  device.write(Control::Divider{4});
#endif
}
