// S1: mmio windows are for chips.
#include "mmio/mmio.hpp"  // <- S1
namespace capsules {}
