// tests/system/ambush.hpp - ends whatever capsule executes at a chosen moment, and moves that moment through a piece of work.
//
// Under `time: slow-processor` an instruction takes 128 ns; a step is shorter, and a whole number of clocks of every board's timer
// or close to it, so no instruction is left out.
#pragma once
#include "tests/system/planted.hpp"

namespace test {

inline constexpr u32 kEveryInstruction = 100;  // nanoseconds

inline user::Return ambush(tests::AmbushCommand command, u32 nanoseconds = 0) {
  return user::command(tests::kAmbushDriver, static_cast<u32>(command), nanoseconds, 0);
}
inline u32 capsules_met() { return ambush(tests::AmbushCommand::Met).value0; }
inline u32 sections_met() { return ambush(tests::AmbushCommand::Met).value1; }

/// Once for each moment up to `farthest` nanoseconds: `work` is met there, and `recovers` says whether all goes on as before.
/// `at_least`: how often a capsule is met, so that a range beside the work does not pass.
inline void sweep(u32 farthest, u32 step, auto work, auto recovers, u32 at_least, std::string_view what) {
  const u32 before = capsules_met();
  for (u32 moment = step; moment <= farthest; moment += step) {
    (void)ambush(tests::AmbushCommand::Arm, moment);
    work();
    if (!recovers()) fail(core::Line<>{}.text(what).text(", met after ").decimal(moment).text(" ns").view());
  }
  if (capsules_met() - before < at_least) fail(core::Line<>{}.text(what).text(": capsules met ").decimal(capsules_met() - before).text(" times").view());
}

}  // namespace test
