// chips/sifive/clint_test.cpp - three deadlines on one comparator, against a simulated clock; host only.
#include "chips/sifive/clint.hpp"

#include <doctest/doctest.h>

namespace {
constexpr u64 kTicksPerMicrosecond = 10;
constexpr u32 kPeriodMicroseconds = 5000;

struct Device {
  u64 time = 0;
  u64 compare = 0;
  bool line_on = false;

  u32 read(u32 offset) const { return static_cast<u32>(offset == 0xBFF8 ? time : time >> 32); }
  void write(u32 offset, u32 word) {
    if (offset == 0x4000) compare = (compare & 0xFFFF'FFFF'0000'0000) | word;
    else compare = (compare & 0xFFFF'FFFF) | u64{word} << 32;
  }
  bool interrupts() const { return line_on && time >= compare; }
};
constinit Device device{};

struct DeviceWindow {
  template <class Field>
  u32 read() const { return device.read(Field::Register::kOffset); }
  void write(auto value) const { device.write(decltype(value)::Register::kOffset, value.bits); }
};

struct Line {
  static void enable() { device.line_on = true; }
  static void disable() { device.line_on = false; }
};

struct Bench : hil::AlarmClient, hil::TimeSliceClient {
  u32 alarms = 0, slices = 0, interrupts = 0;
  chips::sifive::Clint<Line, DeviceWindow> clint{DeviceWindow{}, *this, *this};

  Bench() { device = {}; }
  void fired() override { ++alarms; }
  void time_slice_expired() override { ++slices; }
  /// Time passes, an interrupt's service takes none of it. Interrupts that never cease would not end this.
  void pass(u64 microseconds) {
    for (const u64 end = device.time + microseconds * kTicksPerMicrosecond;;) {
      if (!device.line_on || device.compare > end) return void(device.time = end);
      device.time = std::max(device.time, device.compare);
      ++interrupts;
      clint.handle_interrupt();
    }
  }
};
}  // namespace

TEST_CASE("an alarm fires at its deadline and not before, and then nothing interrupts") {
  Bench bench;
  CHECK_FALSE(device.line_on);
  bench.clint.arm(1000 * kTicksPerMicrosecond);
  bench.pass(999);
  CHECK(bench.alarms == 0);
  bench.pass(1);
  CHECK(bench.alarms == 1);
  CHECK_FALSE(device.line_on);
  bench.pass(100'000);
  CHECK(bench.interrupts == 1);
}

TEST_CASE("a slice that began right behind a tick ends with the tick that comes right before its end") {
  Bench bench;
  bench.clint.start_tick(kPeriodMicroseconds);
  bench.pass(50);
  bench.clint.start_slice(2 * kPeriodMicroseconds);
  bench.pass(2 * kPeriodMicroseconds - 60);
  CHECK(bench.slices == 0);
  bench.pass(500);
  CHECK(bench.slices == 1);
  CHECK(bench.interrupts == 2);
}

TEST_CASE("a slice that is not near a tick ends in time") {
  Bench bench;
  bench.clint.start_tick(kPeriodMicroseconds);
  bench.clint.start_slice(1000);
  bench.pass(999);
  CHECK(bench.slices == 0);
  bench.pass(1);
  CHECK(bench.slices == 1);
}

TEST_CASE("the earliest deadline interrupts whatever the order in which they were asked for") {
  Bench bench;
  bench.clint.start_tick(kPeriodMicroseconds);
  bench.clint.arm(3000 * kTicksPerMicrosecond);
  bench.clint.arm(1000 * kTicksPerMicrosecond);
  bench.pass(1000);
  CHECK(bench.alarms == 1);
  CHECK(bench.interrupts == 1);
}

TEST_CASE("what was taken back does not fire, and costs one interrupt at most") {
  Bench bench;
  bench.clint.arm(1000 * kTicksPerMicrosecond);
  bench.clint.disarm();
  bench.pass(10'000);
  CHECK(bench.alarms == 0);
  CHECK(bench.interrupts <= 1);
}

TEST_CASE("before the system sleeps only deadlines that somebody waits for are left") {
  Bench bench;
  bench.clint.start_tick(kPeriodMicroseconds);
  bench.clint.start_slice(1000);
  bench.clint.arm(20'000 * kTicksPerMicrosecond);
  bench.clint.stop_slice();
  bench.clint.stop_tick();
  bench.pass(20'000);
  CHECK(bench.interrupts == 1);
  CHECK(bench.alarms == 1);
}

TEST_CASE("the tick's top half takes its interrupt back, and what else was due has its turn afterwards") {
  Bench bench;
  bench.clint.start_tick(kPeriodMicroseconds);
  bench.clint.arm(kPeriodMicroseconds * kTicksPerMicrosecond);
  device.time = kPeriodMicroseconds * kTicksPerMicrosecond;
  CHECK(device.interrupts());
  CHECK(bench.clint.tick_interrupted());
  CHECK_FALSE(device.interrupts());
  CHECK(bench.alarms == 0);
  bench.clint.handle_interrupt();
  CHECK(bench.alarms == 1);
}
