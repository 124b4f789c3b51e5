// tests/negative/mmio_read_write_only.cpp - a write-only register cannot be read.
// Expected  Readable
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};
struct Compare : mmio::Reg<Compare, 4, mmio::WO> { using Value = Whole; };

u32 value(mmio::Window<8> device) {
#ifdef CORRECT
  return device.read<Control::Divider>();
#else
  return device.read<Compare::Value>();
#endif
}
