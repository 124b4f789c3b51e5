// tests/kernel/riscv/port_extra_interrupts.hpp - the device that interrupts at chosen moments.
#pragma once
#include <array>

#include "port_sweep.hpp"

namespace board::common {

inline constinit tests::SweptDevice swept_device{};

template <class Entry>
inline constexpr std::array<Entry, 1> kExtraInterrupts{{{tests::kSweptSource, swept_device}}};

}  // namespace board::common
