// boards/common/slots.hpp - the grant slots of the drivers that every board has; those of a product's own drivers follow.
#pragma once
#include "kernel/grant.hpp"

namespace board::common {

enum class Slot : u8 { Alarm, Console, Button, ReadOnlyState, CycleCount, Random, Storage, Ipc, AppLoader, ProcessInfo };

inline constexpr u8 kSlots = static_cast<u8>(Slot::ProcessInfo) + 1;

constexpr kernel::GrantSlot slot(Slot slot) { return {static_cast<u8>(slot)}; }

}  // namespace board::common
