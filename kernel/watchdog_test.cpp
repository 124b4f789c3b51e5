// kernel/watchdog_test.cpp - when the kernel restarts the board's watchdog, and when it does not count; host only.
#include "kernel/watchdog.hpp"

#include "kernel/deferred_call.hpp"
#include "kernel/panic.hpp"
#include "kernel/ports/trap.hpp"
#include "tests/host_port/world.hpp"

namespace {
using namespace host;

u32 restarts(auto work) {
  const u32 before = machine().watchdog_restarts;
  work();
  return machine().watchdog_restarts - before;
}

TEST_CASE("choosing who runs next begins a new period, which counts while a process executes") {
  World world;
  (void)world.start();
  CHECK(restarts([] { (void)kernel::schedule(); }) == 1);
  CHECK(machine().watchdog_counts);
  kernel::time_slice_expired();
  CHECK(restarts([] { (void)kernel::schedule(); }) == 1);
}

TEST_CASE("a system call that returns to its caller at once does not touch the watchdog") {
  World world;
  Process& app = world.start();
  (void)kernel::schedule();
  CHECK(restarts([&] { CHECK_FALSE(trap(app, 2, {kAbsent, 0, 0, 0})); }) == 0);
}

TEST_CASE("each deferred call has a period of its own") {
  World world;
  (void)world.start();
  (void)kernel::schedule();
  u32 during = 0;
  deferred(0).on_call = [&] { during = machine().watchdog_restarts; };
  deferred(1).on_call = [&] { CHECK(machine().watchdog_restarts == during + 1); };
  kernel::DeferredCall{0}.raise();
  kernel::DeferredCall{1}.raise();
  CHECK(restarts([] { (void)kernel::schedule(); }) == 3);
  CHECK(during != 0);
}

TEST_CASE("interrupts that never end do not keep the watchdog from expiring") {
  World world;
  (void)world.start();
  (void)kernel::schedule();
  u32 storm = 1000;
  handler(kFirstLine).on_interrupt = [&] { if (--storm != 0) machine().interrupt(kFirstLine); };
  machine().interrupt(kFirstLine);
  CHECK(restarts([] { (void)kernel::schedule(); }) == 1);
  CHECK(storm == 0);
}

TEST_CASE("asleep nothing counts, and what wakes the kernel is served with a new period") {
  World world;
  u32 served = 0;
  handler(kFirstLine).on_interrupt = [&] {
    ++served;
    CHECK(machine().watchdog_counts);
  };
  machine().while_asleep = {[] { machine().interrupt(kFirstLine); }};
  CHECK_THROWS_AS(kernel::schedule(), Asleep);
  CHECK(served == 1);
  CHECK(machine().watched_sleeps == std::vector<bool>{false, false});
  CHECK_FALSE(machine().watchdog_counts);
}

TEST_CASE("a panic has a period for each line of its report, and the board is halted without a watchdog") {
  World world;
  (void)world.start();
  u32 lines = 0;
  machine().on_panic_text = [&](std::string_view text) { lines += text == "\r\n"; };
  CHECK(restarts([] { CHECK_THROWS_AS(kernel::panic("no more"), Halted); }) == lines - 1);  // not for the one that says why
  CHECK_FALSE(machine().watchdog_counts);
}

TEST_CASE("the first expiry is taken back, and ends in a panic that tells the place") {
  World world;
  CHECK(restarts([] { kernel_watchdog_expired(); }) == 1);
  CHECK(machine().panic_text.empty());
  CHECK_THROWS_AS(kernel_watchdog_panic(0x1234), Halted);
  CHECK(machine().panic_text.starts_with("\r\nKERNEL PANIC: the watchdog expired: the kernel or a capsule did not finish at 0x00001234\r\n"));
}

TEST_CASE("an expiry while a process executes says so") {
  World world;
  CHECK_THROWS_AS(kernel_watchdog_panic(0), Halted);
  CHECK(machine().panic_text.starts_with("\r\nKERNEL PANIC: the watchdog expired: a process executed and no time slice ended\r\n"));
}

TEST_CASE("an expiry in the report of a panic prints one line and restarts nothing: the next one resets the machine") {
  World world;
  u32 restarts_before = 0;
  machine().on_panic_text = [&, done = false](std::string_view text) mutable {
    if (!text.starts_with("protection") || std::exchange(done, true)) return;
    restarts_before = machine().watchdog_restarts;
    kernel_watchdog_expired();
  };
  CHECK_THROWS_AS(kernel::panic("no more"), Halted);
  CHECK(machine().watchdog_restarts == restarts_before);
  CHECK(machine().panic_text.ends_with("\r\nKERNEL PANIC in the report of the panic: the watchdog expired\r\n"));
}
}  // namespace
