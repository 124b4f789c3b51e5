// tests/negative/mmio_plain_number.cpp - a number that names no field cannot be written.
// Expected  no matching member function for call to 'write'
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};

void start(mmio::Window<8> device) {
#ifdef CORRECT
  device.write(Control::Enable{true});
#else
  device.write(1u);
#endif
}
