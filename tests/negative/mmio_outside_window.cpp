// tests/negative/mmio_outside_window.cpp - a register beyond the end of its peripheral cannot be reached.
// Expected  the register lies outside its peripheral
#include "mmio/mmio.hpp"

struct Control : mmio::Reg<Control, 0, mmio::RW> {
  using Enable = Flag<0>;
  using Divider = Field<4, 2, u32>;
};
struct Far : mmio::Reg<Far, 8, mmio::RW> { using Value = Whole; };
#ifdef CORRECT
void set(mmio::Window<12> device) { device.write(Far::Value{1}); }
#else
void set(mmio::Window<8> device) { device.write(Far::Value{1}); }
#endif
