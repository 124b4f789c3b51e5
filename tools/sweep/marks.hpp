// tools/sweep/marks.hpp - what a swept application tells the plugin; the instructions are those of tests/bench/arch.
#pragma once

namespace bench {

enum SweepMark : unsigned {
  kTimerArmed = 1,   // a window begins; these interrupts come in it
  kDeviceArmed = 2,
  kBothArmed = 3,
  kWindowEnd = 4,
  kSampleDone = 5,   // every other distance was swept, with one interrupt
  kSinglesDone = 6,  // each was
  kPairsDone = 7,    // and with two
  kArming = 8,       // what is set from here on comes in the next window, or too early for it
};

}  // namespace bench
