// tests/negative/mmio_modify_write_only.cpp - a write-only register cannot be modified, as modifying reads it.
// Expected  Readable
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};
struct Compare : mmio::Reg<Compare, 4, mmio::WO> { using Low = Field<0, 8, u32>; };

void set(mmio::Window<8> device) {
#ifdef CORRECT
  device.write(Compare::Low{1});
#else
  device.modify(Compare::Low{1});
#endif
}
