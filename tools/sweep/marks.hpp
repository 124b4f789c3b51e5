// tools/sweep/marks.hpp - what a swept application tells the plugin; the instructions are those of tests/bench/arch.
#pragma once

namespace bench {

enum SweepMark : unsigned {
  kTimerArmed = 1,   // a window begins; these interrupts come in it
  kDeviceArmed = 2,
  kBothArmed = 3,
  kWindowEnd = 4,
  kSinglesDone = 5,  // each distance was swept with one interrupt
  kPairsDone = 6,
};

}  // namespace bench
