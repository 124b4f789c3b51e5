// tests/sweep/waiting.hpp - a call that waits for an alarm, whoever executes meanwhile.
#pragma once
#include "tests/sweep/sweep.hpp"

namespace sweep {

inline constexpr u32 kWaitPerSecond = 7'000;  // a wait takes a 7000th of a second

template <class Company>
struct Waiting : Company {
  static constexpr u32 kFarthest = 340'000, kPairStep = 40 * kStep;

  /// In front of all that is swept: the alarm's own call would be in the way.
  void prepare() { m_expiry = test::arm_alarm(m_ticks); }
  void run(Standing&) {
    const auto after = call({{2, test::kAlarm, 0, 0x7E57'0003}, 0});
    hold(after.x[test::kFirstResult + 1] == m_expiry && after.x[test::kFirstResult + 2] == 0, "what was waited for is another alarm's");
    hold(after.x[test::kFirstResult + 3] == 0x7E57'0003, "the fourth register has changed");
  }

 private:
  u32 m_ticks = user::alarm::frequency().value_or(0) / kWaitPerSecond;
  u32 m_expiry = 0;
};

}  // namespace sweep
