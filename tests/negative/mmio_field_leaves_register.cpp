// tests/negative/mmio_field_leaves_register.cpp - a field cannot reach beyond the last bit of its register.
// Expected  the field leaves its register
#include "mmio/mmio.hpp"
#ifdef CORRECT
struct Data : mmio::Reg<Data, 0, mmio::RW, u8> { using High = Field<4, 4, u8>; };
#else
struct Data : mmio::Reg<Data, 0, mmio::RW, u8> { using High = Field<5, 4, u8>; };
#endif
void set(mmio::Window<1> device) { device.write(Data::High{1}); }
