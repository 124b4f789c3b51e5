// boards/common/capsules.hpp - which objects make one capsule: they fail together, and begin anew together.
//
// How often each may begin anew is the image's (port_containment.hpp).
#pragma once
#include <array>
#include <string_view>

#include "boards/common/initial_bytes.hpp"
#include "kernel/board.hpp"
#include "port_containment.hpp"

namespace board::common {

/// How long an activation may execute: one to two of these. A chip on which this is too short has too slow a capsule.
inline constexpr u32 kCapsuleBudgetMicroseconds = 5000;

/// From 1, in the order of the table below.
enum class Capsule : u8 { None, Alarms, Alarm, Console, ProcessConsole, Led, Button, LowLevelDebug, ReadOnlyState, CycleCount, ProcessInfo,
                         Storage, Flash, Applications, Random };

inline constexpr u8 kCapsules = static_cast<u8>(Capsule::Random);

constexpr kernel::CapsuleId capsule(Capsule capsule) { return {static_cast<u8>(capsule)}; }

/// A capsule of one object, or of those from `first` to `last`, which stands behind it in the same object of the board.
constexpr kernel::CapsuleEntry contained(std::string_view name, u8 restarts, auto& first, auto& last) {
  static_assert(sizeof last <= 0xffff);
  return {.name = name, .first = &first, .last = &last, .bytes_of_last = sizeof last, .restarts = restarts};
}
constexpr kernel::CapsuleEntry contained(std::string_view name, u8 restarts, auto& object) { return contained(name, restarts, object, object); }
/// A board without it has the entry all the same.
constexpr kernel::CapsuleEntry contained(std::string_view name, u8 restarts) { return {.name = name, .restarts = restarts}; }
constexpr kernel::CapsuleEntry draining_log(kernel::CapsuleEntry entry) {
  entry.drains_log = true;
  return entry;
}

}  // namespace board::common
