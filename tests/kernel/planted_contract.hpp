// tests/kernel/planted_contract.hpp - drivers of the test kernel whose capsules have defects, one for each kind that only run time can see.
#pragma once
#include "core/types.hpp"

namespace tests {

inline constexpr u32 kPlantedDriver = 0xF0001;      // begins anew each time
inline constexpr u32 kPlantedOnceDriver = 0xF0002;  // its capsule begins anew once, and is stopped by its second failure
inline constexpr u32 kStuckDriver = 0xF0003;        // its capsule lends a buffer to a device that never gives it back, then fails
inline constexpr u32 kAmbushDriver = 0xF0004;       // has the tick come after so long, and end whatever capsule it meets

enum class PlantedCommand : u32 {
  Exists = 0,
  Count = 1,           // success u32: how often this command was called since the capsule's initial state, this call included
  Commit = 2,          // (Defect) in the command
  CommitLater = 3,     // (Defect) success; in a deferred call
  CommitLending = 4,   // (Defect) with a buffer lent and passed around
  BufferHome = 5,      // success u32: 1 if the buffer that CommitLending lends is home
};

enum class Defect : u32 {
  IndexPastTheEnd, EmptyOptional, WrongAlternative, StaleLease, StaleProcess, LengthOverflow, DivisionByZero, UnboundedRecursion, EndlessLoop,
};
inline constexpr u32 kDefects = 9;

enum class AmbushCommand : u32 {
  Exists = 0,
  Arm = 1,   // (nanoseconds) success; once
  Met = 2,   // success u32 u32: how often a capsule was met since the board was reset, and how often inside a section
};

}  // namespace tests
