// tests/bench/idle_second.cpp - waits for one second, then for two, while nothing else is there to run.
//
// Whoever wakes early never gets to the mark: what was counted would be no second.
#include "tests/bench/measure.hpp"

using namespace bench;

namespace {
constexpr u32 kFromLong = 3, kToLong = 4;

template <u32 From, u32 To>
void wait(u32 seconds) {
  const u32 start = user::alarm::now().value_or(0);
  mark<From>();
  (void)user::alarm::sleep_for(std::chrono::seconds{seconds});
  while (user::alarm::now().value_or(0) - start < seconds * user::alarm::frequency().value_or(0)) user::yield_wait();
  mark<To>();
}
}  // namespace

int main() {
  settle();
  for (;;) {
    wait<kFrom, kTo>(1);
    wait<kFromLong, kToLong>(2);
  }
}
