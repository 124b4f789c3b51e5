// boards/common/capsules.hpp - which objects make one capsule: they fail together, and begin anew together.
//
// How often each may begin anew is the image's (port_containment.hpp).
#pragma once
#include <array>
#include <string_view>

#include "kernel/board.hpp"
#include "port_containment.hpp"

namespace board::common {

/// How long an activation may execute: one to two of these. A chip on which this is too short has too slow a capsule.
inline constexpr u32 kCapsuleBudgetMicroseconds = 5000;

/// From 1, in the order of the systems' tables. What smaller systems have stands first: their tables are shorter.
enum class Capsule : u8 { None, Alarms, Alarm, Console, ProcessConsole, Led, LowLevelDebug, Random, Button, ReadOnlyState, CycleCount,
                         ProcessInfo, Storage, Flash, Applications };

inline constexpr u8 kCapsules = static_cast<u8>(Capsule::Applications);

constexpr kernel::CapsuleId capsule(Capsule capsule) { return {static_cast<u8>(capsule)}; }

constexpr u32 bits_of(auto... capsules) { return (kernel::bit_of(capsule(capsules)) | ...); }

}  // namespace board::common
