// capsules/virtual_alarm_test.cpp - many alarms over one; host only.
#include "capsules/virtual_alarm.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "hil/alarm_fake.hpp"

namespace {
using capsules::VirtualAlarmClient;

struct Expiry {
  u8 alarm = 0;
  u64 deadline = 0;
  u64 now = 0;
  friend bool operator==(const Expiry&, const Expiry&) = default;
};
struct Recorder final : VirtualAlarmClient {
  std::vector<Expiry> expiries{};
  std::function<void(u8)> then{};
  void expired(u8 alarm, u64 deadline, u64 now) override {
    expiries.push_back({alarm, deadline, now});
    if (then) then(alarm);
  }
};

struct Fixture {
  static constexpr u32 kAlarms = 64;
  hil::AlarmFake source{};
  Recorder processes{}, console{}, kernel{}, top{};
  capsules::VirtualAlarms<hil::AlarmFake, kAlarms> alarms{source, {processes, console, kernel, top}};
  Fixture() { source.client = alarms; }
};

TEST_CASE("alarms expire at their deadlines, each once, whatever the order in which they were armed") {
  Fixture world;
  for (const u8 alarm : {3, 1, 2}) world.alarms.arm(alarm, alarm * 100u);
  world.source.advance(99);
  CHECK(world.processes.expiries.empty());
  world.source.advance(1000);
  CHECK(world.processes.expiries == std::vector<Expiry>{{1, 100, 100}, {2, 200, 200}, {3, 300, 300}});
  CHECK_FALSE(world.source.deadline);
}

TEST_CASE("alarms of one deadline all expire in one interrupt") {
  Fixture world;
  for (u8 alarm = 0; alarm < 10; ++alarm) world.alarms.arm(alarm, 100);
  world.source.advance(100);
  CHECK(world.processes.expiries.size() == 10);
  std::vector<u8> seen;
  for (const Expiry& expiry : world.processes.expiries) seen.push_back(expiry.alarm);
  std::ranges::sort(seen);
  CHECK(std::ranges::adjacent_find(seen) == seen.end());
}

TEST_CASE("a cancelled alarm never expires, and the hardware goes on to the next one or stops") {
  Fixture world;
  world.alarms.arm(0, 100);
  world.alarms.arm(1, 200);
  world.alarms.cancel(0);
  CHECK(world.source.deadline == 200);
  world.alarms.cancel(1);
  CHECK_FALSE(world.source.deadline);
  world.alarms.cancel(1);
  world.source.advance(1000);
  CHECK(world.processes.expiries.empty());
}

TEST_CASE("arming again moves an alarm, earlier or later") {
  Fixture world;
  world.alarms.arm(0, 100);
  world.alarms.arm(1, 150);
  world.alarms.arm(0, 300);
  CHECK(world.source.deadline == 150);
  world.alarms.arm(1, 50);
  CHECK(world.source.deadline == 50);
  world.source.advance(1000);
  CHECK(world.processes.expiries == std::vector<Expiry>{{1, 50, 50}, {0, 300, 300}});
}

TEST_CASE("a deadline in the past expires with the interrupt, never inside the call") {
  Fixture world;
  world.source.time = 500;
  world.alarms.arm(0, 100);
  CHECK(world.processes.expiries.empty());
  world.source.advance(0);
  CHECK(world.processes.expiries == std::vector<Expiry>{{0, 100, 500}});
}

TEST_CASE("an interrupt that comes late serves all that are due and none that is not") {
  Fixture world;
  for (u8 alarm = 0; alarm < 5; ++alarm) world.alarms.arm(alarm, 100u * (alarm + 1u));
  world.source.fire_late(350);
  CHECK(world.processes.expiries == std::vector<Expiry>{{0, 100, 350}, {1, 200, 350}, {2, 300, 350}});
  CHECK(world.source.deadline == 400);
}

TEST_CASE("an interrupt without reason, before the deadline, expires nothing and arms again") {
  Fixture world;
  world.alarms.arm(0, 100);
  world.source.fire_late(50);
  CHECK(world.processes.expiries.empty());
  CHECK(world.source.deadline == 100);
}

TEST_CASE("the hardware is left alone when its deadline stays the same") {
  Fixture world;
  world.alarms.arm(0, 100);
  world.alarms.arm(1, 200);
  world.alarms.cancel(1);
  world.alarms.arm(2, 100);
  world.alarms.cancel(0);
  CHECK(world.source.arms == 1);
}

TEST_CASE("a client may arm its alarm again while it expires, also for now") {
  Fixture world;
  u32 rounds = 0;
  world.processes.then = [&](u8 alarm) {
    if (++rounds < 4) world.alarms.arm(alarm, world.source.now() + (rounds == 2 ? 0 : 10));
  };
  world.alarms.arm(7, 100);
  world.source.advance(1000);
  CHECK(world.processes.expiries == std::vector<Expiry>{{7, 100, 100}, {7, 110, 110}, {7, 110, 110}, {7, 120, 120}});
}

TEST_CASE("a client may cancel another alarm that is due in the same interrupt") {
  Fixture world;
  world.alarms.arm(0, 100);
  world.alarms.arm(1, 101);
  world.processes.then = [&](u8) { world.alarms.cancel(1); };
  world.source.fire_late(200);
  CHECK(world.processes.expiries == std::vector<Expiry>{{0, 100, 200}});
  CHECK_FALSE(world.source.deadline);
}

TEST_CASE("all 64 alarms of processes and the console's own run at once, in order of their deadlines") {
  Fixture world;
  for (u32 i = 0; i < 64; ++i) world.alarms.arm(static_cast<u8>(i), 1000 + (i * 37) % 64);
  world.alarms.arm(world.alarms.kConsoleAlarm, 999);
  world.source.advance(5000);
  REQUIRE(world.processes.expiries.size() == 64);
  for (usize i = 0; i < 64; ++i) CHECK(world.processes.expiries[i].deadline == 1000 + i);
  CHECK(world.console.expiries == std::vector<Expiry>{{64, 999, 999}});
}
}  // namespace
