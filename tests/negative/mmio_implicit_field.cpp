// tests/negative/mmio_implicit_field.cpp - a field is named where its value is given: no number becomes one on the way.
// Expected  no known conversion
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};

void start(mmio::Window<8> device, Control::Divider divider) { device.write(divider); }
void start(mmio::Window<8> device) {
#ifdef CORRECT
  start(device, Control::Divider{3});
#else
  start(device, 3);
#endif
}
