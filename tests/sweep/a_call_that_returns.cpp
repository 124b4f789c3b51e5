// tests/sweep/a_call_that_returns.cpp - a command that is answered at once.
#include "tests/sweep/sweep.hpp"

namespace {
struct Path : sweep::Alone {
  static constexpr u32 kFarthest = 100'000, kPairStepOfSample = 51 * sweep::kStep;

  void run(sweep::Standing& standing) {
    const u32 count = standing.expect_count();
    const auto after = sweep::call({{tests::kSweepDriver, static_cast<u32>(tests::SweepCommand::Count), 0, 0}, 2});
    sweep::hold(after.x[test::kFirstResult] == 129 && after.x[test::kFirstResult + 1] == count, "the answer is another call's");
  }
};
}  // namespace

int main() { sweep::sweep(Path{}); }
