// boards/common/product/port_extra_interrupts.hpp - what a product adds to a board's interrupts: nothing so far.
#pragma once
#include <array>

namespace board::common {

/// Entry: of the table that a board has for its devices' interrupts.
template <class Entry>
inline constexpr std::array<Entry, 0> kExtraInterrupts{};

}  // namespace board::common
