// tests/sweep/a_slice_that_ends.cpp - an application that computes loses the processor to a neighbour, and gets it back the same way.
#include "tests/sweep/sweep.hpp"

namespace {
struct Path : sweep::Beside {
  static constexpr u32 kFarthest = 400'000;
  static constexpr u32 kPairStep = 40 * sweep::kStep;
  // More rounds than a slice lasts: each window begins a slice anew, and with none that ends nobody would enter the kernel's loop.
  static constexpr u32 kSliceMicroseconds = 90, kRounds = 10;

  void prepare() { (void)sweep::ask(tests::SweepCommand::EndSlice, kSliceMicroseconds); }
  void run(sweep::Standing&) {
    for (u32 round = 0; round < kRounds; ++round) {
      const auto after = sweep::call({{test::kAbsentDriver, round, 2, 3}, 2});
      sweep::hold(after.x[test::kFirstResult] == 0, "a driver that is absent has answered");
    }
  }
};
}  // namespace

int main() { sweep::sweep(Path{}); }
