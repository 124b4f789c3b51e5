// tests/kernel/cortex_m/port_extra_interrupts.hpp - the device that interrupts at chosen moments.
#pragma once
#include <array>

#include "boards/common/drivers.hpp"
#include "port_sweep.hpp"

namespace board::common {

inline constinit tests::SweptDevice swept_device{};
inline constinit BottomHalf<swept_device> swept_half{};

template <class Entry>
inline constexpr std::array<Entry, 1> kExtraInterrupts{{{tests::kSweptLine, swept_half}}};

}  // namespace board::common
