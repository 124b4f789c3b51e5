// chips/cmsdk/watchdog_test.cpp - the driver against a simulated watchdog that counts, locks and resets; host only.
#include "chips/cmsdk/watchdog.hpp"

#include <doctest/doctest.h>

#include "tests/unit/check_fails.hpp"

namespace {
constexpr u32 kClockHz = 1000;  // so that a clock is a millisecond

struct Device {
  u32 load = 0xFFFF'FFFF, count = 0xFFFF'FFFF;
  bool enabled = false, may_reset = false, locked = false, interrupting = false, machine_reset = false;
  u32 raised = 0;   // how often the line of the interrupt was driven high
  u32 refused = 0;  // writes that met the lock

  void write(u32 offset, u32 word) {
    if (offset == 0xC00) return void(locked = word != 0x1ACC'E551);
    if (locked) return void(++refused);
    switch (offset) {
      case 0x000: count = load = word; return;
      case 0x008:
        if ((word & 1) != 0 && !enabled) count = load;
        enabled = (word & 1) != 0;
        may_reset = (word & 2) != 0;
        raised += interrupts();
        return;
      case 0x00C:
        interrupting = false;
        count = load;
        return;
      default: FAIL("the watchdog has no such register");
    }
  }
  void pass(u32 clocks) {
    for (; clocks != 0 && enabled; --clocks)
      if (--count == 0) expire();
  }
  bool interrupts() const { return interrupting && enabled; }

 private:
  void expire() {
    machine_reset |= interrupting && may_reset;
    interrupting = true;
    raised += enabled;
    count = load;
  }
};

struct DeviceWindow {
  Device& device;
  void write(auto value) const { device.write(decltype(value)::Register::kOffset, value.bits); }
};

struct Bench {
  Device device{};
  chips::cmsdk::Watchdog<kClockHz, DeviceWindow> watchdog{DeviceWindow{device}};
};
static_assert(hil::Watchdog<chips::cmsdk::Watchdog<kClockHz, DeviceWindow>>);

TEST_CASE("a watchdog that nobody restarts interrupts after one period and resets after two") {
  Bench bench;
  bench.watchdog.start(100);
  bench.device.pass(99);
  CHECK_FALSE(bench.device.interrupts());
  bench.device.pass(1);
  CHECK(bench.device.interrupts());
  bench.device.pass(99);
  CHECK_FALSE(bench.device.machine_reset);
  bench.device.pass(1);
  CHECK(bench.device.machine_reset);
}

TEST_CASE("each restart gives a whole period") {
  Bench bench;
  bench.watchdog.start(100);
  for (u32 round = 0; round < 10; ++round) {
    bench.device.pass(99);
    bench.watchdog.restart();
  }
  CHECK_FALSE(bench.device.interrupts());
}

TEST_CASE("a restart after the interrupt takes it back, and what follows is a first period again") {
  Bench bench;
  bench.watchdog.start(100);
  bench.device.pass(199);
  bench.watchdog.restart();
  CHECK_FALSE(bench.device.interrupts());
  CHECK(bench.device.raised == 1);
  bench.device.pass(100);
  CHECK(bench.device.interrupts());
  CHECK_FALSE(bench.device.machine_reset);
}

TEST_CASE("suspended it does not count, and a restart goes on with a whole period") {
  Bench bench;
  bench.watchdog.start(100);
  bench.device.pass(99);
  bench.watchdog.suspend();
  bench.device.pass(1000);
  CHECK_FALSE(bench.device.interrupts());
  bench.watchdog.restart();
  bench.device.pass(99);
  CHECK_FALSE(bench.device.interrupts());
  bench.device.pass(1);
  CHECK(bench.device.interrupts());
}

TEST_CASE("no write of the driver meets the lock, and any other does") {
  Bench bench;
  const auto stray_write = [&] {
    const u32 before = bench.device.refused;
    bench.device.write(0x008, 0);
    return bench.device.refused == before + 1;
  };
  bench.watchdog.start(100);
  CHECK(stray_write());
  bench.watchdog.restart();
  CHECK(stray_write());
  bench.watchdog.suspend();
  CHECK(stray_write());
  CHECK(bench.device.refused == 3);
}

TEST_CASE("a period that the counter cannot hold is refused") {
  Bench bench;
  CHECK(unit_test::check_fails([&] { bench.watchdog.start(0); }));
  chips::cmsdk::Watchdog<25'000'000, DeviceWindow> fast{DeviceWindow{bench.device}};
  CHECK(unit_test::check_fails([&] { fast.start(171'799); }));
  fast.start(171'798);
  CHECK(bench.device.load == 4'294'950'000);
}
}  // namespace
