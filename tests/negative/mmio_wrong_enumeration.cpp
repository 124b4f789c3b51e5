// tests/negative/mmio_wrong_enumeration.cpp - a field with names of its own does not take a number or another field's names.
// Expected  no matching conversion
#include "mmio/mmio.hpp"

enum class Speed : u8 { Slow, Fast };
enum class Parity : u8 { Even, Odd };
struct Control : mmio::Reg<Control, 0, mmio::RW> { using Rate = Field<4, 2, Speed>; };

void start(mmio::Window<4> device) {
#ifdef CORRECT
  device.write(Control::Rate(Speed::Fast));
#else
  device.write(Control::Rate(Parity::Odd));
#endif
}
