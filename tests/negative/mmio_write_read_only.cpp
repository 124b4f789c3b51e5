// tests/negative/mmio_write_read_only.cpp - a read-only register cannot be written.
// Expected  Writable
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};
struct Status : mmio::Reg<Status, 4, mmio::RO> { using Level = Field<0, 8, u32>; };

void start(mmio::Window<8> device) {
#ifdef CORRECT
  device.write(Control::Enable{true});
#else
  device.write(Status::Level{1});
#endif
}
