// hil/alarm_fake.hpp - a hil::Alarm whose time stands still until a test moves it.
#pragma once
#include <optional>

#include "core/optional_ref.hpp"
#include "hil/alarm.hpp"

namespace hil {

struct AlarmFake {
  static constexpr u32 kFrequencyHz = 1000;

  u64 time = 0;
  std::optional<u64> deadline{};
  u32 arms = 0;
  core::OptionalRef<AlarmClient> client{};

  u64 now() const { return time; }
  void arm(u64 new_deadline) {
    deadline = new_deadline;
    ++arms;
  }
  void disarm() { deadline.reset(); }

  /// Time passes; the client hears of each deadline when it has come, and may arm the next one.
  void advance_to(u64 target) {
    while (deadline && *deadline <= target) {
      time = time < *deadline ? *deadline : time;
      deadline.reset();
      client->fired();
    }
    time = target;
  }
  void advance(u64 ticks) { advance_to(time + ticks); }
  /// The interrupt of a deadline that has passed is served late, at `moment`.
  void fire_late(u64 moment) {
    time = moment;
    deadline.reset();
    client->fired();
  }
};
static_assert(Alarm<AlarmFake>);

}  // namespace hil
