// tests/sweep/neighbours/checked_neighbour.cpp - tells that it is alive, gives up the processor soon, and looks at its own registers.
#include "tests/sweep/sweep.hpp"

int main() {
  constexpr u32 kSliceMicroseconds = 20;
  for (;;) {
    (void)sweep::ask(tests::SweepCommand::Beat, kSliceMicroseconds);
    const auto after = sweep::call({{test::kAbsentDriver, 1, 2, 3}, 2});
    sweep::hold(after.x[test::kFirstResult] == 0, "a driver that is absent has answered the neighbour");
  }
}
